import type { StepId } from "../../generated/StepId";
import { call } from "../../host";

/** The picture that was sent along at a visited step; null where it cannot be had. */
export type Pictures = (run: number, step: StepId) => Promise<string | null>;

/** Asks for each picture of a run once. */
export function askedOnce(): Pictures {
  const asked = new Map<string, Promise<string | null>>();
  return (run, step) => {
    const name = `${run} ${step}`;
    const picture =
      asked.get(name) ??
      call("stage.picture", { step }).then(
        (found) => found.data,
        () => null,
      );
    asked.set(name, picture);
    return picture;
  };
}
