/** The languages the interface speaks. */
export type PageLang = "zh-Hans" | "en";

/** Chinese where the system speaks any Chinese, English elsewhere. */
export function systemLang(tags: readonly string[]): PageLang {
  const first = tags.find((tag) => /^(zh|en)\b/i.test(tag));
  return first?.toLowerCase().startsWith("en") ? "en" : "zh-Hans";
}
