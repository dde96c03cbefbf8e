import type { RoomView } from "../../generated/RoomView";
import type { VoiceSpeak } from "../../generated/VoiceSpeak";
import type { VoiceSpeed } from "../../generated/VoiceSpeed";
import { lineAt } from "../voice/line";

/** Names a step of a story: it is said once, however often the room votes on it. */
export const spokenAt = ({ scene, stage }: RoomView): string => (scene.at === "story" && scene.run.scene.at === "step" ? `${scene.run.scenario} ${scene.run.scene.number} ${scene.run.scene.step}` : `${stage}`);

/** The line to be heard now, in the language of the big screen; nothing where nobody in the story speaks, or where it was heard already. */
export function roomLine(view: RoomView, speed: VoiceSpeed): VoiceSpeak | undefined {
  if (view.scene.at !== "story" || view.scene.run.scene.at !== "step" || view.scene.question?.phase === "told") return undefined;
  return lineAt(view.scene.run.run, view.scene.run.scene, view.lang, speed);
}
