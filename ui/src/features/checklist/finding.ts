import { inLanguage, type LangTag, type Written } from "../../kit/language";

/** A name fits when it holds what was typed, as the page shows it; nothing typed fits everything. */
export function fits(name: Written<string>, sought: string, lang: LangTag): boolean {
  const words = inLanguage(name, lang)?.words ?? "";
  return words.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
}
