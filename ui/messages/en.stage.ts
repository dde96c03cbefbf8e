import type { QuestionKind } from "../src/generated/QuestionKind";
import { figure } from "./en.figures";

const ask: Record<QuestionKind, string> = { item: "What would you do?", decision: "What do we do now?", poll: "" };

/** The words on the big screen. They are read from the back row, so every sentence is short. */
export const stage = {
  idle: "One moment, we are about to begin.",
  opening: ["The stories come from published reports.", "Being deceived is not stupidity.", "No need to tell your own story; talk to me afterwards."],
  vote: "When your letter is called, raise your hand or your card:",
  handsToo: "No phone with you? A hand counts just the same.",
  move: "Move this window to the big screen, then press F to fill it.",
  screenNumber: "2",

  join: {
    title: "To vote with a phone",
    wifi: (name: string) => `First join this Wi-Fi (scan with the camera): ${name}`,
    wifiQr: (name: string) => `QR code that joins the Wi-Fi “${name}”`,
    page: "Scan this. Or type the address and the room code below into a browser:",
    pageQr: "QR code of the voting page",
    code: "Room code",
    only: "This code is for voting only: no name, number or password.",
    elsewhere: "Elsewhere, ask before you scan.",
    offline: "If the phone says “no internet”, stay connected, or turn mobile data off first.",
    short: "For voting only: no personal details",
  },

  item: (number: number, count: number) => `${figure(number)} of ${figure(count)}`,
  ask,
  again: "Now that we have talked: vote again",
  asked: (letters: readonly string[]) => (letters.length < 2 ? letters.join("") : `${letters.slice(0, -1).join(", ")} or ${letters.at(-1) ?? ""}?`),
  voted: (voted: number) => (voted === 1 ? "1 person has chosen" : `${figure(voted)} people have chosen`),
  times: figure,
  first: (count: number) => `First time: ${figure(count)}`,
  tactics: "How they persuade: ",
  ends: "The story ends here",
  judge: "Think for yourself: is this one genuine or not?",

  talk: {
    title: "Tell your neighbour: why did you choose that?",
    left: (seconds: number): string => (seconds > 50 ? "About a minute left" : seconds > 35 ? "About forty seconds left" : seconds > 20 ? "About half a minute left" : seconds > 0 ? "A little while left" : "Let’s stop there. Eyes this way, please"),
  },

  list: { stamp: "Illustration, made up", said: "What they got right", proof: "Of these, proof of who it is" },
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
    caughtMore: (points: number, low: number, high: number) => `Afterwards, about ${figure(points)} more in every 100 answers gave nothing away (most likely ${figure(low)} to ${figure(high)}).`,
    caughtLess: (points: number, low: number, high: number) => `Afterwards, about ${figure(points)} fewer in every 100 answers gave nothing away (most likely ${figure(low)} to ${figure(high)}).`,
    awayMore: (points: number, low: number, high: number) => `Afterwards, about ${figure(points)} more in every 100 answers turned away something genuine (most likely ${figure(low)} to ${figure(high)}).`,
    awayLess: (points: number, low: number, high: number) => `Afterwards, about ${figure(points)} fewer in every 100 answers turned away something genuine (most likely ${figure(low)} to ${figure(high)}).`,
    caughtUnclear: "Scams: no clear change. It may be chance.",
    awayUnclear: "Genuine ones: no clear change. It may be chance.",
    little: "A few questions prove little. It takes a few more rounds.",
    tooFew: "Fewer than five answered, so no figures are shown. What counts is to remember: hang up first, then check for yourself.",
  },
};
