import type { Picture } from "../../generated/Picture";
import type { StepId } from "../../generated/StepId";

/** The picture sent along at a visited step of one story; null where it cannot be had. */
export type PictureOf = (step: StepId) => Promise<string | null>;

/** The pictures of one story, each asked for once. */
export function pictures(ask: (step: StepId) => Promise<Picture>): PictureOf {
  const asked: Partial<Record<StepId, Promise<string | null>>> = {};
  return (step) =>
    (asked[step] ??= ask(step).then(
      (picture) => picture.data,
      () => null,
    ));
}
