import type { Confidence } from "../src/generated/Confidence";
import type { Judgement } from "../src/generated/Judgement";
import type { Nature } from "../src/generated/Nature";
import { figure } from "./en.figures";

const judged: Record<Nature, Record<Judgement, string>> = {
  scam: {
    scam: "You took it for somebody pretending, and so it was.",
    genuine: "You took it to be genuine. This time somebody was pretending. Sounding right is their trade; being taken in is not stupidity.",
    "cannot-tell": "You said you could not tell. This time somebody was pretending. From what they say alone you usually cannot tell, and you said so.",
  },
  genuine: {
    genuine: "You took it to be what it said it was, and so it was.",
    scam: "You took it for somebody pretending. This time it was genuine. Genuine contacts often look like scams; checking for yourself settles both kinds.",
    "cannot-tell": "You said you could not tell. This time it was genuine. From what is said alone you usually cannot tell, and you said so.",
  },
};

/** How sure, held against how it was. */
const calibration: Record<"right" | "wrong", Record<Confidence, string>> = {
  right: {
    guess: "It was a guess, and you knew it. Checking for yourself makes it knowledge.",
    "fairly-sure": "You were fairly sure, and you were right. Checking for yourself turns “fairly” into “quite”.",
    sure: "You were sure, and you were right. Next time, sure or not, check for yourself before you do anything.",
  },
  wrong: {
    guess: "You knew that it was a guess. That is worth a lot: where we only guess, we check.",
    "fairly-sure": "You were fairly sure. A feeling like that is a good moment to check for yourself.",
    sure: "You were sure. The surer you feel, the more it is worth checking for yourself.",
  },
};

/** The words of looking back. */
export const debrief = {
  title: "Looking back",
  ending: "How it ended",
  judgement: "Judgement",
  judgementNotAsked: {
    introduced: "Not asked: you were told beforehand that this is a reported fraud.",
    drill: "Not asked: in a rescue drill you know from the start that a fraudster is at work.",
    blind: "Not asked: you stopped watching, and you may do that at any time.",
  },
  nature: { scam: "They were not who they said they were.", genuine: "The contact was what it said it was." } satisfies Record<Nature, string>,
  verdicts: { right: "You saw it right", wrong: "Not this time", "cannot-tell": "You could not tell" },
  judged,
  calibration,
  action: "Action",
  actions: { safe: "Safe", unsafe: "Unsafe", "needlessly-costly": "Safe, but harder than it need be" },
  actionTexts: {
    safe: "No money, code or screen was given away. Ending a call you did not ask for and checking for yourself is always safe, whoever called.",
    unsafe: "Money, a loan, a code or the screen was given, or a real warning was ignored. Here it was practice: better here than at home.",
    "needlessly-costly": "Nothing was lost, but a genuine matter took more trouble than it had to.",
  },
  actionNone: "Not judged",
  actionNoneText: "You stopped watching. You may do that at any time, and it is never judged.",
  gotRight: "What they got right",
  gotRightText: (caught: number) => (caught === 1 ? "You tapped 1 of them." : `You tapped ${figure(caught)} of them.`),
  missedText: "Missing some does not matter: however much they get right, it does not prove who they are.",
  missedList: "You did not tap:",
  proofs: "Of these, proof of who is calling",
  account: "Practice account",
  better: "The one better move",
  betterAt: (step: number) => `At step ${figure(step)} you could have done this:`,
  betterNone: "There was no better move. Do it like this again.",
  steps: "Step by step",
  step: (step: number) => `Step ${figure(step)}`,
  rang: "The phone rang.",
  sent: "Sent along",
  callerId: "The number on the display can be faked. Whatever it shows, it does not prove who is calling.",
  caught: "tapped",
  missed: "not tapped",
  wanted: "What they wanted",
  persuaded: "How they persuaded",
  counter: "The answer to it:",
  why: "Why this proves nothing, and what it was for",
  did: "What I did",
  facts: "The reports behind this story",
  factsText: "Amounts and claims follow these statements. Everything else is made up for practice.",
  composite: "This story combines several people’s experience.",
  next: "What next",
  again: "Play again",
  other: "Another story",
};
