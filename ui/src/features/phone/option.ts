import type { PhoneMessages } from "../../../messages/phone";
import type { RoomOption } from "../../generated/RoomOption";
import { inLanguage, type LangTag } from "../../kit/language";

/** What an option says; an exit is named by the page, by its channel: one hangs up a call and closes a door. */
export function optionWords(option: RoomOption, lang: LangTag, m: PhoneMessages): { words: string; lang?: LangTag } {
  const said = option.says ? inLanguage(option.says, lang) : undefined;
  if (said) return said;
  if (option.exit === null) return { words: option.letter.toUpperCase() };
  return { words: option.exit === "hang-up" ? m.leave[option.channel] : m.exits[option.exit] };
}
