import type { Channel } from "../src/generated/Channel";
import type { Confidence } from "../src/generated/Confidence";
import type { Nature } from "../src/generated/Nature";
import type { QuizKind } from "../src/generated/QuizKind";
import { figure } from "./en.figures";

const contacts = (count: number): string => (count === 1 ? "1 genuine contact" : `${figure(count)} genuine contacts`);
const scams = (count: number): string => (count === 1 ? "1 scam" : `${figure(count)} scams`);
const natures: Record<Nature, string> = { scam: "Here somebody was pretending.", genuine: "This one was genuine." };
const channels: Record<Channel, string> = { call: "Calls", sms: "Text messages", chat: "Chat", app: "In an app", door: "At the door", screen: "Shared screen" };
const kinds: Record<QuizKind, string> = { before: "Before the story", after: "After the story", "check-yourself": "Test yourself" };
const said: Record<Confidence, (of: number, right: number) => string> = {
  sure: (of, right) => `You said “sure” ${of === 1 ? "once" : `${figure(of)} times`} and were right ${right === 1 ? "once" : `${figure(right)} times`}.`,
  "fairly-sure": (of, right) => `You said “fairly sure” ${of === 1 ? "once" : `${figure(of)} times`} and were right ${right === 1 ? "once" : `${figure(right)} times`}.`,
  guess: (of, right) => `You said “a guess” ${of === 1 ? "once" : `${figure(of)} times`} and were right ${right === 1 ? "once" : `${figure(right)} times`}.`,
};

/** The words of the quiz: short contacts to judge and to act on. No marks and no ranks. */
export const quiz = {
  title: "Test yourself",
  intro: "16 short contacts, genuine and not: calls, texts, chats, notices, somebody at the door.",
  steps: ["Say what you think it is, and how sure you are", "Choose what you would do", "Read at once what settles it"],
  time: "About 8 minutes. You can stop at any time and go on later.",
  start: "Begin",
  goOn: "Go on where I stopped",
  afresh: "Begin afresh",
  unfinished: "Not finished last time",
  answered: (done: number, count: number) => `${figure(done)} of ${figure(count)} answered.`,
  kinds,
  past: "How it went before",
  line: (caught: number, all: number, away: number, genuine: number) => `Caught ${figure(caught)} of ${scams(all)}; turned away ${figure(away)} of ${contacts(genuine)}.`,

  before: {
    title: "A short test first?",
    text: "8 short contacts, genuine and not, about 4 minutes. After a story you can do 8 others and see what has changed.",
    start: "Test first",
    skip: "No, straight to the stories",
  },
  after: { text: "You tested yourself before the story. 8 other contacts show what has changed; about 4 minutes.", start: "The other half of the test" },

  number: (number: number, count: number) => `${figure(number)} of ${figure(count)}`,
  stop: "Stop here, go on later",
  metBefore: (count: number) => (count === 1 ? "You have met 1 of these before: there are no new ones left." : `You have met ${figure(count)} of these before: there are no new ones left.`),
  mine: "About me:",
  call: "Somebody is calling",
  door: "At my door",
  says: "What is said",
  asked: { question: "What do you think this is?", judgements: { scam: "Somebody pretending", genuine: "What it says it is", "cannot-tell": "I cannot tell" }, soon: "“I cannot tell” is an honest answer too.", soonSure: "There is no wrong answer to this one." },
  act: "What would you do?",
  soon: "It is explained right after.",
  taken: { scam: "Your answer: somebody pretending.", genuine: "Your answer: what it says it is.", "cannot-tell": "Your answer: I cannot tell." },

  natures,
  decides: "What settles it",
  did: "What you would do:",
  better: "This would have been safe:",
  next: "Next one",
  more: "More",
  toResult: "See how it went",

  result: "How it went",
  cannotTell: (count: number) => (count === 1 ? "Once you said you could not tell. That is honest, and no mistake." : `${figure(count)} times you said you could not tell. That is honest, and no mistake.`),
  acted: "What you would have done",
  byChannel: "By how it came",
  channel: "How it came",
  channels,
  caught: "Scams caught",
  away: "Genuine turned away",
  ofAll: (count: number, all: number) => `${figure(count)} of ${figure(all)}`,
  none: "none came",
  sureness: "How sure you were",
  sure: said,
  sureText: { calm: "Sure or not: check for yourself before you do anything.", gentle: "Feeling sure is no proof. The surer you feel, the more it is worth checking." },

  compare: {
    before: "Before and after the story",
    last: "Last time and this time",
    first: { before: "Before", last: "Last time" },
    second: { before: "After", last: "This time" },
    scams: "Scams",
    genuine: "Genuine",
    row: (nature: string, when: string) => `${nature}, ${when}`,
    right: "seen right",
    wrong: "taken for the opposite",
    untold: "could not tell",
    table: "The same in figures",
    chance: "A few contacts more or less can be chance. What counts is the habit of checking.",
  },

  advice: {
    title: "What to do next",
    missed: "Some got past you. That happens to anybody: sounding right is their trade. However much they know, hang up first and check for yourself.",
    away: "Some genuine ones were turned away. Nothing need be decided on the phone: hang up, check for yourself, and a genuine matter is not lost.",
    untold: "Often it cannot be told from what is said, and you knew that. Checking for yourself settles both kinds.",
    seen: "You saw them for what they were. Keep the habit all the same: hang up first, then check for yourself.",
    story: "Practise a story",
    again: "Another round, other contacts",
  },
};
