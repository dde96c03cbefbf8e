import type { RoomQuestion } from "../../generated/RoomQuestion";
import type { RoomScene } from "../../generated/RoomScene";

/** What is asked now, if anything. */
export const questionOf = (scene: RoomScene): RoomQuestion | undefined => (scene.at === "item" || scene.at === "poll" || scene.at === "story" ? (scene.question ?? undefined) : undefined);
