import type { CheckRoute } from "../src/generated/CheckRoute";
import type { Recalled } from "../src/generated/Recalled";
import { figure } from "./en.figures";

/** A minute or two on its day: what is recalled, one new contact, and how to be reminded. */
export const booster = {
  due: { title: "Two minutes of practice today", text: "First recall one thing, then look at one new contact.", start: "Begin" },
  next: (day: string) => `Next two-minute practice: ${day}.`,
  days: "Days and reminder",

  first: "First, recall",
  then: "Then, one new contact",
  say: "Say it to yourself, or out loud. Then compare.",
  compare: "I’ve said it; now compare",
  firstMove: { question: "Someone rings: there is trouble with your order, and they will refund you. What do you do first?", model: "One good answer:", ask: "Was that what you said?" },
  ownWords: { question: "How would you end such a call? Find your own words.", model: "One good sentence:", ask: "Did yours come to the same thing?" },
  own: { yes: "Yes, more or less", partly: "Partly", no: "No, I didn’t think of it" } satisfies Record<Recalled, string> as Record<Recalled, string>,
  whatProves: { question: "A caller knows or shows all of these. Which one proves who is calling?", none: "None of these" },
  tactic: { met: "You have met these words before. What is this way of persuading called?", how: "What is this way of persuading called?" },
  route: {
    question: (who: string) => `They say they are: ${who}. How do you find out whether there is anything in it?`,
    theirs: {
      "their-number": "Ring back on the number they give me",
      "their-link": "Open the link they send me",
      "their-papers": "Ask for a staff number and a photo of their pass",
      "their-colleague": "Have them put me through to a supervisor",
    } satisfies Record<Exclude<CheckRoute, "own">, string> as Record<Exclude<CheckRoute, "own">, string>,
  },
  holders: { question: (what: string) => `Who may well hold this: ${what}?`, hint: "Tick as many as you like.", done: "That’s all of them" },

  told: { yes: "Yes, you remembered.", partly: "You had part of it.", no: "Never mind. Seeing it again is what makes it stay." } satisfies Record<Recalled, string> as Record<Recalled, string>,
  proves: "None of them proves who is calling.",
  ownRoute: "A way that the caller didn’t give you:",
  named: "It is called:",
  holdThis: (what: string) => `These may all hold it (${what}):`,
  goOn: "On to the new contact",

  over: { title: "That’s all for today", onward: "Finish for today", last: "That was the last of the six. You can go on practising stories whenever you like." },

  plan: {
    title: "Days for two minutes of practice",
    intro: "Most is forgotten within two weeks. A minute or two on each of these days keeps it.",
    none: "The days are set once you have lived through your first story.",
    stories: "Choose a story",
    after: (days: number) => `${figure(days)} days after your first story`,
    done: "Done",
    past: "Gone by; no need to make up for it",
    today: "Today",
    remindTitle: "So that I don’t forget",
    remind: "Tell me when I log in on one of these days",
    remindHint: "One notification; it doesn’t say what is practised. The program doesn’t stay running for it.",
    calendar: "Save the days for my calendar",
    calendarHint: "One file (.ics). Open it, and the calendar takes over the days.",
    openFolder: "Open the folder",
    print: "Print the days",
  },
};
