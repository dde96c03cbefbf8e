import { family, rescue } from "./en.rescue";

/** The pages for the moment itself: someone is calling, it has happened, the family will not believe it. */
export const advice = {
  now: {
    title: ["Hang up first.", "If it is genuine, a few minutes change nothing."],
    sayLabel: "Lost for words? Say this, then hang up:",
    say: "Not now. I will ring the official number myself.",
    howFar: "How far has it gone?",
    screen: "My screen is shared, or the phone acts by itself",
    money: "Money has gone",
    notSure: "Nothing given yet, and I am not sure",
    notSureTitle: "Not sure? Check for yourself",
    notSureText: [
      "Whatever they know, it does not prove who they are. Do not use a number, link or app that they gave you.",
      "Open the shop’s or the bank’s own app and look at your orders and notices. Or ring the number on the back of your card.",
      "If the matter is there, settle it there, not with the caller. If it is not, treat it as not real; if you are still uneasy, ask the official service.",
    ],
    again: "If they ring again, leave it. If the display shows 96110, answer; if unsure, ring 96110 yourself.",
  },

  rescue,
  family,
};
