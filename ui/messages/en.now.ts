import type { Advice } from "../src/generated/Advice";
import type { Claim } from "../src/generated/Claim";
import type { Subject } from "../src/generated/Subject";
import { figure } from "./en.figures";

/** Someone is calling now: what is ticked, what it comes to, and how to check for oneself. */
export const now = {
  advice: {
    "hang-up-first": ["Hang up first.", "Then tick what they want."],
    "proves-nothing": ["However much they know, it does not prove who they are.", "Hang up first, then check for yourself."],
    "check-first": ["Don’t do it yet. Hang up, then check for yourself.", "If it is genuine, it is still there after you hang up."],
    "stop-now": ["Stop now. Don’t do it; hang up.", "If something is really the matter, the official number can tell you."],
  } satisfies Record<Advice, readonly string[]> as Record<Advice, readonly string[]>,
  counts: (known: number, proofs: number) => `They know: ${figure(known)}. Of these, proof of who is calling: ${figure(proofs)}.`,
  find: "Find in the list",
  findHint: "a word, such as “code”",
  findNone: "Nothing in the list fits these words. Hang up all the same, and check for yourself.",
  more: "After you have hung up: read about what you ticked",
  clear: "Untick everything",
  wants: "What do they want?",
  knows: "What do they know or show? (It proves nothing.)",
  subjects: {
    money: "Money, loans, accounts",
    codes: "Codes, passwords, cards",
    phone: "My screen, phone or apps",
    company: "Whom I talk to, and where",
    papers: "My details, papers or face",
    door: "At my door",
    errands: "A time, a signature, a visit",
  } satisfies Record<Subject, string>,
  checkTitle: "Who do they say they are?",
  checkText: "Hang up, then check in a way that you choose.",
  claims: {
    shop: { name: "Shop", how: ["Open the shop’s own app and look at your orders.", "Ask the customer service in there."] },
    courier: { name: "Courier", how: ["Look up your parcel in the app you ordered in.", "If it is lost, ask the seller there."] },
    bank: { name: "Bank", how: ["Ring the number on the back of your card.", "Or go to the branch and ask."] },
    police: { name: "Police, court", how: ["Look up the police number below and ring it yourself.", "Or ask at the nearest station."] },
    platform: { name: "App, platform", how: ["Open that app yourself and see whether there is such a thing.", "If not, ask the customer service in there."] },
    "property-manager": { name: "Property manager", how: ["Ring the number posted in your building.", "If they are at the door, keep it shut until you know."] },
    family: { name: "Family, friend", how: ["Ring the number you have always had, and hear it from them.", "If nobody answers, ask someone else in the family."] },
    carrier: { name: "Phone company", how: ["Ring the number on your bill, or open its own app."] },
    school: { name: "School", how: ["Ring the teacher or the school on a number you already had.", "Before you pay for anything asked for in a group chat, ring them as well."] },
    employer: { name: "Employer", how: ["Ring the number you already had, or ask in person."] },
    insurer: { name: "Insurer", how: ["Ring the number on your policy."] },
    government: { name: "Government office", how: ["Look up the office’s public number and ring it yourself.", "Or ask at its counter."] },
    utility: { name: "Water, power, gas", how: ["Ring the number on your bill, or open the official app."] },
    "travel-firm": { name: "Airline, travel", how: ["Open the app you booked in and look at your booking.", "Changes and refunds are made there."] },
    clinic: { name: "Hospital", how: ["Ring the number on your appointment slip, or ask at the desk."] },
  } satisfies Record<Claim, { name: string; how: string[] }> as Record<Claim, { name: string; how: readonly string[] }>,
};
