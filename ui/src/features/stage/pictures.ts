import type { ScenarioId } from "../../generated/ScenarioId";
import type { StepId } from "../../generated/StepId";
import { call } from "../../host";
import { pictures, type PictureOf } from "../play/pictures";

/** The picture that was sent along at a visited step; null where it cannot be had. */
export type Pictures = (story: ScenarioId, step: StepId) => Promise<string | null>;

/** Asks for each picture of a session once. Every story of a session is run 0, so it is the story that tells its steps from others. */
export function askedOnce(): Pictures {
  const stories: Partial<Record<ScenarioId, PictureOf>> = {};
  return (story, step) => (stories[story] ??= pictures((visited) => call("stage.picture", { step: visited })))(step);
}
