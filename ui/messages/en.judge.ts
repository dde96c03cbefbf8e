import type { Confidence } from "../src/generated/Confidence";
import type { Judgement } from "../src/generated/Judgement";

const judgements: Record<Judgement, string> = { scam: "Somebody pretending", genuine: "What it said it was", "cannot-tell": "I cannot tell" };
const confidences: Record<Confidence, string> = { guess: "A guess", "fairly-sure": "Fairly sure", sure: "Sure" };

/** The words with which a judgement is asked. Nothing in them leans to one side. */
export const judge = {
  question: "What do you think this contact was?",
  about: (who: string) => `It is about: ${who}.`,
  judgements,
  soon: "It is explained right after. “I cannot tell” is an honest answer too.",
  howSure: "How sure are you?",
  chosen: (answer: string) => `Your answer: ${answer}.`,
  confidences,
  soonSure: "It is explained right after. There is no wrong answer to this one.",
  change: "Change my answer",
};
