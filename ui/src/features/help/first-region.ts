import type { LangTag } from "../../kit/language";

/** The mainland: the region of a reader of Simplified Chinese, and of English, whose packs happen there. */
export const mainland = "CN";

/** Where Traditional Chinese is written. */
const traditional: readonly string[] = ["HK", "TW", "MO"];

/** The region whose lines come first before anybody has chosen. With Traditional Chinese it is where the system says that it is, else Hong Kong. */
export function firstRegion(lang: LangTag, tags: readonly string[]): string {
  if (lang !== "zh-Hant") return mainland;
  const named = tags.map((tag) => tag.slice(-2).toUpperCase()).find((place) => traditional.includes(place));
  return named ?? "HK";
}

/** The regions in the order in which this language's reader looks for their own. */
export const inReadersOrder = (regions: readonly string[], lang: LangTag): readonly string[] =>
  lang === "zh-Hant" ? [...traditional.filter((region) => regions.includes(region)), ...regions.filter((region) => !traditional.includes(region))] : regions;
