import { messages, type Messages } from "../../../messages";
import { inLanguage, reading, type LangTag } from "../../kit/language";

/** The interface's words in a language. */
export const wordsIn = (lang: LangTag): Messages => inLanguage(messages, lang)?.words ?? messages.en;

/** The interface's words in the language of the page. Call it in a component's script; what it returns follows the language. */
export function words(): () => Messages {
  const page = reading();
  return () => wordsIn(page.lang);
}
