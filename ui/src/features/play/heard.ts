import type { StepView } from "../../generated/StepView";
import { inLanguage, type LangTag } from "../../kit/language";

/** What a reader is told of a step, once: who speaks, and every word; nothing where nobody speaks. */
export function heard(step: Pick<StepView, "speaker" | "says">, wanted: LangTag, colon: string): { lang: LangTag; words: string } | undefined {
  const said = step.says ? inLanguage(step.says, wanted) : undefined;
  if (!said) return undefined;
  const who = step.speaker ? inLanguage(step.speaker.name, said.lang) : undefined;
  const words = said.words.map((part) => part.text).join("");
  return { lang: said.lang, words: who ? `${who.words}${colon}${words}` : words };
}
