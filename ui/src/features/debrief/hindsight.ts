import type { CaughtDetail } from "../../generated/CaughtDetail";
import type { DebriefStep } from "../../generated/DebriefStep";
import type { Judgement } from "../../generated/Judgement";
import type { Nature } from "../../generated/Nature";

export type Verdict = "right" | "wrong" | "cannot-tell";

/** A judgement held against what the contact was. That one cannot tell is neither right nor wrong. */
export function verdictOf(judgement: Judgement, nature: Nature): Verdict {
  if (judgement === "cannot-tell") return "cannot-tell";
  return judgement === nature ? "right" : "wrong";
}

/** The details that were said and never tapped, each once, in the order in which they came up. */
export function missedIn(steps: readonly Pick<DebriefStep, "disclosures">[]): CaughtDetail[] {
  const details = steps.flatMap((step) => step.disclosures);
  const caught = new Set(details.filter((detail) => detail.caught).map((detail) => detail.disclosure));
  const missed = new Map<string, CaughtDetail>();
  for (const detail of details) if (!caught.has(detail.disclosure) && !missed.has(detail.disclosure)) missed.set(detail.disclosure, detail);
  return [...missed.values()];
}
