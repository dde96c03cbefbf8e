import type { Channel } from "../../generated/Channel";
import type { RunId } from "../../generated/RunId";
import type { StepView } from "../../generated/StepView";
import type { VoiceSpeak } from "../../generated/VoiceSpeak";
import type { VoiceSpeed } from "../../generated/VoiceSpeed";
import { inLanguage, type LangTag } from "../../kit/language";

/** Where something is said; what comes by chat or text is read. */
const spoken: ReadonlySet<Channel> = new Set<Channel>(["call", "screen", "door", "app"]);

/** Names a step of a run: a step that comes again is another place. */
export const placeOf = (run: RunId, step: StepView | undefined): string | undefined => step && `${run} ${step.number} ${step.step}`;

/** The line to be heard at a step, in the language in which it is shown; what is only written in other signs is spoken as the pack has it. */
export function lineAt(run: RunId, step: StepView | undefined, lang: LangTag, speed: VoiceSpeed): VoiceSpeak | undefined {
  if (!step?.says || !spoken.has(step.channel)) return undefined;
  const shown = inLanguage(step.says, lang);
  return shown && { run, step: step.step, lang: step.says[shown.lang] ? shown.lang : "zh-Hans", speed };
}
