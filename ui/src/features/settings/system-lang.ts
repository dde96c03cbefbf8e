/** The languages the interface speaks. */
export type PageLang = "zh-Hans" | "zh-Hant" | "en";

/** Those of the page that phones open: it comes over the air as one small file, and the dictionary of Traditional Chinese is many times as large. */
export type PhoneLang = Exclude<PageLang, "zh-Hant">;

const isTraditional = (tag: string): boolean => /^zh-(hant|tw|hk|mo)\b/i.test(tag);

/** Chinese where the system speaks any Chinese, as it is written there; English elsewhere. */
export function systemLang(tags: readonly string[]): PageLang {
  const first = tags.find((tag) => /^(zh|en)\b/i.test(tag));
  if (first?.toLowerCase().startsWith("en")) return "en";
  return first !== undefined && isTraditional(first) ? "zh-Hant" : "zh-Hans";
}
