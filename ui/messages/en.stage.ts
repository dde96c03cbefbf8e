import type { QuestionKind } from "../src/generated/QuestionKind";
import { figure } from "./en.figures";

const ask: Record<QuestionKind, string> = { item: "What would I do?", decision: "What do we do now?", poll: "" };

/** The words on the big screen. They are read from the back row, so every sentence is short. */
export const stage = {
  idle: "One moment, we are about to begin.",
  opening: ["The stories come from published reports.", "Being deceived is not stupidity.", "No need to share; talk to me afterwards."],
  vote: "When you have chosen, raise a hand or a card:",
  handsToo: "No phone with you? A hand counts just the same.",
  move: "Move this window to the big screen, then press F to fill it.",
  screenNumber: "2",

  join: {
    title: "To vote with a phone",
    wifi: (name: string) => `First join this Wi-Fi: ${name}`,
    wifiQr: (name: string) => `Code that joins the Wi-Fi “${name}”`,
    page: "Scan this, or type it into a browser:",
    pageQr: "Code of the voting page",
    code: "Room code",
    only: "This code is for voting only: no name, number or password.",
    elsewhere: "Elsewhere, ask before you scan.",
    offline: "If the phone says “no internet”, stay connected, or turn mobile data off first.",
    short: "For voting only: nothing to fill in",
  },

  item: (number: number, count: number) => `${figure(number)} of ${figure(count)}`,
  ask,
  again: "Now that we have talked: vote again",
  asked: "A, B or C?",
  voted: (voted: number) => (voted === 1 ? "1 person has chosen" : `${figure(voted)} people have chosen`),
  times: figure,
  first: (count: number) => `First time: ${figure(count)}`,
  most: "Chosen most",
  tactics: "How it persuades: ",
  ends: "The story ends here",
  judge: "Think for yourself: is this one genuine or not?",

  talk: {
    title: "Tell your neighbour: why did you choose that?",
    left: (seconds: number): string => (seconds > 50 ? "About a minute left" : seconds > 35 ? "About forty seconds left" : seconds > 20 ? "About half a minute left" : seconds > 0 ? "A little while left" : "Let us stop here and look up"),
  },

  list: { stamp: "Illustration, made up", said: "They got right", proof: "Proof of who it is", better: "The better move" },
  checklist: "Why nothing they know proves who they are",
  paused: { title: "A short break", text: "We go on in a moment." },
  over: { line: "Hang up first, then check for yourself.", thanks: "Thank you. Please take the sheet home, and one for your family.", later: "If you would like to talk, come to me afterwards." },

  figures: {
    title: "All of us, before and after",
    one: "All of us, before",
    before: "Before",
    after: "After",
    caught: "Scams: nothing given away",
    away: "Genuine ones turned away",
    share: (percent: number) => `${figure(percent)}%`,
    of: (count: number, all: number) => `${figure(count)} of ${figure(all)} answers`,
    people: (people: number) => `${figure(people)} people answered`,
    caughtMore: (points: number, low: number, high: number) => `Of every 100 answers, about ${figure(points)} more gave nothing away; most likely between ${figure(low)} and ${figure(high)}.`,
    caughtLess: (points: number, low: number, high: number) => `Of every 100 answers, about ${figure(points)} fewer gave nothing away; most likely between ${figure(low)} and ${figure(high)}.`,
    awayMore: (points: number, low: number, high: number) => `Of every 100 answers, about ${figure(points)} more turned away something genuine; most likely between ${figure(low)} and ${figure(high)}.`,
    awayLess: (points: number, low: number, high: number) => `Of every 100 answers, about ${figure(points)} fewer turned away something genuine; most likely between ${figure(low)} and ${figure(high)}.`,
    caughtUnclear: "Scams: no clear change. It may be chance.",
    awayUnclear: "Genuine ones: no clear change. It may be chance.",
    little: "So few items say little. It takes a few more rounds.",
    tooFew: "Fewer than five answered, so there are no figures. What counts is the one sentence.",
  },
};
