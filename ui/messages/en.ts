import type { StoryGroup } from "../src/generated/StoryGroup";
import { errors } from "./en.errors";
import { advice } from "./en.advice";
import { booster } from "./en.booster";
import { checklist } from "./en.checklist";
import { data } from "./en.data";
import { debrief } from "./en.debrief";
import { judge } from "./en.judge";
import { keys } from "./en.keys";
import { kiosk } from "./en.kiosk";
import { licences } from "./en.licences";
import { list } from "./en.list";
import { now } from "./en.now";
import { packs } from "./en.packs";
import { papers } from "./en.papers";
import { people } from "./en.people";
import { play } from "./en.play";
import { progress } from "./en.progress";
import { quiz } from "./en.quiz";
import { room } from "./en.room";
import { stage } from "./en.stage";
import { voice } from "./en.voice";
import { figure } from "./en.figures";

const groups: Record<StoryGroup, string> = {
  shopping: "Shopping",
  parcels: "Parcels",
  accounts: "Platforms, memberships, accounts",
  offices: "Bank and police",
  home: "Home and neighbourhood",
};
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The words of the interface, by feature and purpose. English gives the type: another language that lacks one does not compile. */
export const en = {
  errors,
  advice,
  checklist,
  licences,
  list,
  judge,
  keys,
  kiosk,
  now,
  voice,
  debrief,
  play,
  packs,
  papers,
  people,
  data,
  booster,
  progress,
  quiz,
  room,
  stage,

  bar: {
    name: "Hang Up First",
    language: "Language",
    textSize: "Text size",
    textSizes: { standard: "Standard", large: "Large", largest: "Largest" },
    theme: "Theme",
    themes: { system: "Auto", light: "Light", dark: "Dark", contrast: "High contrast" },
  },

  page: {
    home: "Back to Home",
    back: "Back",
    opening: "Opening …",
    tryAgain: "Try again",
    detail: "For whoever looks after this computer",
    seeFindings: "See what was found",
    amiss: "Please note",
  },

  home: {
    headline: ["They know what you bought.", "That does not prove who they are."],
    rule: "Hang up first, then check for yourself.",
    idea: { known: ["my name", "what I bought", "the day", "the order number", "my address", "card’s last four"] },
    doors: "Start here",
    practise: { title: "Practise", text: (minutes: string) => `Live through a call adapted from published reports. About ${minutes} minutes; leave whenever you like.`, cue: "Choose a story" },
    now: { title: "Someone is calling now", text: "Hang up first. If it is genuine, a few minutes change nothing.", cue: "What to do now" },
    rescue: { title: "I already did what they said", text: "Screen shared, money sent, a code given: what to do first, and whom to ring.", cue: "One thing at a time" },
    family: { title: "My family won’t believe me", text: "Words that work, and when to ask the police to come." },
    checklist: { title: "What they know, and why it proves nothing", text: "For each detail: who holds it, how it gets out, and what to do instead." },
    check: { title: "Test yourself", text: "Short contacts, genuine and not. See which you catch, and which you turn away." },
    scope: "Here you practise with stories of people who pretend to be somebody else. Fake-order jobs (“brushing”) and investment frauds are not practised here.",
    nothing: "No account, no network. Nothing is uploaded.",
    unfinished: "Not finished last time",
    stoppedAt: (step: number) => `Stopped at step ${figure(step)}.`,
    goOn: "Go on with the last story",
    startAfresh: "Start afresh",
  },

  stories: {
    title: "Choose a story",
    intro: "Do what you would really do. Nothing real can be lost: the money in the account is for practice.",
    minutes: (minutes: number) => `About ${figure(minutes)} minutes`,
    introduced: "Adapted from a reported fraud",
    compositeToo: "; combines several people’s experience",
    beginTitle: "Begin here",
    beginText: "Reported frauds, and you are told so beforehand: see how such a call goes, step by step.",
    introducedTitle: "Reported frauds, told beforehand",
    nextTitle: "Next, try this one",
    nextText: "At the end, you judge for yourself what it is.",
    blindTitle: "Judge for yourself",
    blindText: "Some of these are genuine and some are not; at the end of each you say what you take it to be. Any of them may go as far as a loss, and you can press “Stop watching” at any time.",
    drillTitle: "Rescue drills",
    drillText: "A drill begins after the mistake: the screen is shared, or the money has gone. You practise what to do next, and you can press “Stop watching” at any moment.",
    toTheLoss: "This story goes as far as the loss; press “Stop watching” at any time.",
    played: (times: number) => (times === 1 ? "Played once" : `Played ${figure(times)} times`),
    take: { call: "Take this call", chat: "Open the chat", sms: "Read the texts", door: "Go to the door", screen: "Look at the screen", app: "Open the app" },
    again: "Play it again",
    groups,
    count: (all: number, played: number) => `${all === 1 ? "One story" : `${figure(all)} stories`}${played > 0 ? `, ${figure(played)} played` : ""}`,
    none: "No story can be played at the moment.",
  },

  facts: {
    source: (publisher: string, title: string, date: string) => `${publisher}: “${title}”, ${date}`,
    day: (year: string, month: number, day: number) => `${day} ${months[month - 1] ?? ""} ${year}`,
    noYear: (month: number, day: number) => `${day} ${months[month - 1] ?? ""} (no year on the copy that was read)`,
    noDate: "no date on the copy that was read",
    readAt: (place: string) => `This statement was read at ${place}.`,
    kinds: { comment: "Comment: an author’s opinion", response: "The company’s answer", advice: "Official advice", law: "Law, as reported then", other: "Reported" },
    natures: { news: "News report", comment: "Opinion column", repost: "Reposted by a reader", "official-advice": "Official body" },
    today: "Today’s law:",
    answer: "What the company answered:",
  },

  help: {
    title: "Whom to ring",
    region: "Region",
    regions: { CN: "Chinese mainland", HK: "Hong Kong", MO: "Macao", TW: "Taiwan", SG: "Singapore", GB: "United Kingdom", US: "United States" } as Record<string, string>,
    inOrder: "Ring in this order",
    sources: "All the numbers of this region, and where they were read",
    source: (source: string, day: string) => `Source: ${source}. Checked ${day}.`,
    sureness: { official: "From an official page.", secondary: "From a news or other page.", unsourced: "No source yet." },
    from: "Given by a publisher whose pack was imported here: ",
    stale: "Checked more than 12 months ago: look the number up again before you ring.",
    display: "The number on the display never proves who is calling, not even 96110. Hang up and dial it yourself.",
    none: "There are no help lines for this region in the pack.",
    otherRegion: "Another region",
    own: {
      title: "Emergency number here",
      why: "We have no number for this region. Enter the emergency number used there; it stays on this computer.",
      empty: "No number entered yet. Check for yourself, in a way that the caller did not give you.",
      field: "Emergency number",
      save: "Keep this number",
      change: "Change the number",
      wrong: "Digits only, 15 at most. You may put a + in front.",
      mine: "Entered on this computer.",
    },
  },

  findings: {
    title: "What the check of the content found",
    intro: "For whoever looks after this installation. What is sound can be practised; what is faulty is left out.",
    none: "Nothing was found: the content is sound.",
    severity: { error: "Error, left out", warning: "Warning" },
    why: "Why it matters:",
    mend: "How to mend it:",
  },
};

export type Messages = typeof en;
