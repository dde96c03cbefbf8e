import type { Doubt } from "../src/generated/Doubt";
import type { Action } from "../src/generated/Action";
import type { Move } from "../src/generated/Move";
import type { PreviewState } from "../src/generated/PreviewState";
import { figure, yuan } from "./en.figures";

const moves: Record<Move, string> = {
  "hang-up": "hang up",
  "self-check": "check for oneself",
  "ask-someone": "ask someone",
  probe: "probe",
  refuse: "refuse",
  comply: "comply",
  heed: "heed",
  ignore: "ignore",
  "report-it": "report it",
};
const doubts: Record<Doubt, string> = {
  missing: "Nothing written",
  same: "Same as the other language",
  placeholders: "Different placeholders",
  details: "Different details marked",
  figures: "Different figures",
  length: "Length out of proportion",
  punctuation: "Punctuation of the other language",
};
const states: Record<PreviewState, string> = {
  sound: "Sound",
  "as-it-stands": "Has errors: shown as it stands, though the program would leave it out",
  before: "Cannot be read just now: shown as it was before",
  unreadable: "Cannot be read yet: mend the findings first",
};
const actions: Record<Action, string> = { safe: "Safe", unsafe: "Unsafe", "needlessly-costly": "Harder than it need be" };
const count = (number: number, one: string, many: string) => `${figure(number)} ${number === 1 ? one : many}`;

/** The words of the preview: they are read by whoever writes a pack. */
export const preview = {
  title: "Preview",
  titleOf: (pack: string) => `Preview: ${pack}`,
  folder: "Folder:",
  other: "Open another folder",
  choose: "Open a folder",
  empty: { title: "There is no pack in this folder", text: "A pack’s folder holds pack.toml and the files beside it.", inside: (name: string) => `There is one further in: “${name}”. Open that folder.` },
  saves: "Write in any text editor. What you save is shown here at once.",
  errors: (number: number) => count(number, "error", "errors"),
  warnings: (number: number) => count(number, "warning", "warnings"),
  sound: "No errors",
  readAnew: (number: number) => (number === 0 ? "Read again: no errors." : `Read again: ${count(number, "error", "errors")}.`),
  held: (files: string) => `Cannot be used as it stands: ${files}. Until it is mended, the last version without errors stands in its place.`,
  stories: "Stories",
  noStories: "There is no story in scenarios yet.",
  findings: (number: number) => (number === 0 ? "Findings" : `Findings (${figure(number)})`),
  noFindings: "Nothing was found: the pack is sound.",
  covered: (taken: number, all: number) => `Play-throughs take ${figure(taken)} of ${figure(all)} ways`,
  doubtful: (number: number) => `${count(number, "text", "texts")} to read once more`,
  states,
  back: "All stories",
  backToStory: "Back to the story",
  views: "How the story is shown",
  map: "Map",
  list: "List",
  sideBySide: "Both languages",
  natures: { scam: "A scam", genuine: "Genuine" },
  file: "File:",
  line: (line: number) => `line ${line}`,
  plays: (number: number) => (number === 0 ? "No play-throughs yet" : count(number, "play-through", "play-throughs")),
  gone: "This story is no longer in the folder.",

  mapHint: "Arrow keys go from step to step; Enter opens one. Everything here stands in the list as well.",
  mapLabel: "Map of the story",
  zoomIn: "Larger",
  zoomOut: "Smaller",
  withExits: "Draw the ways that are always open, too",
  legend: { taken: "taken by a play-through", untaken: "not taken yet", step: "step", ending: "ending" },

  start: "Begins here",
  unreachable: "No way leads here",
  missing: "No such step or ending",
  visits: (number: number) => (number === 0 ? "No play-through comes by" : number === 1 ? "1 play-through comes by" : `${figure(number)} play-throughs come by`),
  takenTimes: (number: number) => (number === 0 ? "not taken" : `taken ${number === 1 ? "once" : number === 2 ? "twice" : `${figure(number)} times`}`),
  only: (given: string) => `only after ${given}`,
  onlyOf: "Only after:",
  passedOver: "passed over when its condition does not hold",
  goOn: "goes on",
  pays: (amount: number) => `pays ${yuan(amount)}`,
  borrows: (amount: number) => `borrows ${yuan(amount)}`,
  gives: (given: string) => `gives ${given}`,
  finds: "Checked by me:",
  ways: "Ways out",
  texts: "Texts",
  endings: "Endings",
  steps: "Steps",
  moves,
  actions,
  notJudged: "Not judged",
  stepFindings: (number: number) => count(number, "finding", "findings"),
  open: (id: string) => `Open ${id}`,
  nothingChosen: "Choose a step on the map or in the list: its texts in both languages and “Play from here” appear here.",
  wholeStory: "The whole story",
  colon: ": ",

  doubts,
  onlyDoubtful: "Only what should be read once more",
  noDoubts: "Nothing stands out: every text is there in each language, with the same figures, details and placeholders.",
  blank: "nothing written",
  text: "Text",
  places: {
    title: "Title", you: "The person one plays", cast: "Who speaks", vary: "Drawn at random", row: "The list in their hand", proves: "What the list shows", exits: "Reason for a way always open",
    say: "What is said", "choice/say": "What I do", "choice/why": "Reason for the choice", app: "In the app", sms: "Text messages", chat: "Sent along", screen: "On the screen", door: "At the door", ending: "Ending", other: "Text",
  },
  langs: { "zh-Hans": "中文", "zh-Hant": "繁體中文", en: "English" },

  play: {
    from: (id: string) => `Play from “${id}”`,
    start: "Play from the start",
    title: "Play from here",
    given: "What I have already given",
    givenNone: "Nothing in this story depends on what was given before.",
    always: "asked for by this step",
    seed: "Seed",
    seedHint: "A whole number draws the same variants every time; leave it empty for any.",
    seedWrong: "A whole number from 0 to 4,294,967,295, please.",
    begun: (id: string) => `Begun at “${id}”. Nothing is recorded.`,
    stale: "The files were saved. You are still in the text as it was.",
    goOn: "Play on from this step in the new text",
    again: "Play it again",
    entryTitle: "An entry of the checklist",
    entry: "In the program this leads to the entry in the checklist. In the pack it is in:",
    close: "Close",
  },
};

export type PreviewMessages = typeof preview;
