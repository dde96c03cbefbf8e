import { createContext } from "svelte";
import { inTraditional, writesTraditional } from "./traditional";

/** A language of texts, by its BCP 47 tag. */
export type LangTag = "zh-Hans" | "zh-Hant" | "en";

/** Something written in some of the languages. */
export type Written<T> = { [tag in LangTag]?: T };

/** The language the page is read in; a getter, so that it can change under everything that reads it. */
export type Reading = { readonly lang: LangTag };

/** The page sets it once; `Say` and whoever writes numbers or dates read it. */
export const [reading, setReading] = createContext<Reading>();

const fallback: readonly LangTag[] = ["zh-Hant", "zh-Hans", "en"];

/**
 * What is written in the wanted language, else in the first of zh-Hant, zh-Hans, en; with the language it is in. What has no Traditional Chinese of
 * its own is converted from Simplified, here and nowhere else: so that packs need not be written three times, and imported ones can be read too.
 */
export function inLanguage<T>(written: Written<T>, wanted: LangTag): { lang: LangTag; words: T } | undefined {
  const simplified = written["zh-Hans"];
  if (wanted === "zh-Hant" && written[wanted] === undefined && simplified !== undefined && writesTraditional()) return { lang: wanted, words: inTraditional(simplified) };
  for (const lang of [wanted, ...fallback]) {
    const words = written[lang];
    if (words !== undefined) return { lang, words };
  }
  return undefined;
}
