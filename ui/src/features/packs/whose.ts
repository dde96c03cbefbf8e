import type { Messages } from "../../../messages";
import type { PackChoice } from "../../generated/PackChoice";
import { inLanguage, type LangTag } from "../../kit/language";

/** Whose a pack is: what it says of itself is told as no more than that, unless a known key signed it. */
export function whose(pack: PackChoice, lang: LangTag, words: Messages["packs"]): string {
  const publisher = inLanguage(pack.publisher, lang)?.words ?? "";
  if (pack.bundled) return words.others.bundled;
  return pack.signed ? words.others.from(publisher) : words.others.saysFrom(publisher);
}
