import type { JudgementCount } from "../../generated/JudgementCount";
import type { QuizResult } from "../../generated/QuizResult";

type Judged = Pick<QuizResult, "scams" | "genuine">;

/** What to say next: of the two kinds of mistake the one that was made more often; a scam that got past weighs first. */
export function adviceOf({ scams, genuine }: Judged): "missed" | "away" | "untold" | "seen" {
  if (scams.wrong > 0 && scams.wrong >= genuine.wrong) return "missed";
  if (genuine.wrong > 0) return "away";
  return scams.cannot_tell + genuine.cannot_tell > 0 ? "untold" : "seen";
}

/** How one contact of a kind was judged, as it is drawn. */
export type Sign = "right" | "untold" | "wrong";

/** One sign a contact: those seen right first, so that two rows can be held against each other. */
export const signsOf = (count: JudgementCount): Sign[] => [
  ...Array<Sign>(count.right).fill("right"),
  ...Array<Sign>(count.cannot_tell).fill("untold"),
  ...Array<Sign>(count.wrong).fill("wrong"),
];

/** Being sure and wrong is said gently, and only where it happened. */
export const sureAndWrong = ({ sureness }: Pick<QuizResult, "sureness">): boolean =>
  sureness.some((said) => said.confidence === "sure" && said.right < said.of);
