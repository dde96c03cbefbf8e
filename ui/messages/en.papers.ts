import type { Sheet } from "../src/generated/Sheet";

/** To take along: a long picture, paper, the page itself. */
export const papers = {
  title: "To take along",
  sheets: {
    checklist: "The checklist on one page, in large print.",
    "rescue-card": "The first minute, and what comes after, in large print.",
    family: "The words that work, in large print.",
    "hand-out": "What was practised, in large print.",
  } satisfies Record<Sheet, string> as Record<Sheet, string>,
  picture: "Save a picture for the family group",
  paper: "Save a file to print",
  page: "Print this page",
  saved: (name: string, folder: string) => `Saved in “${folder}”: ${name}`,
  open: "Open it",
  folder: "Open the folder",
};
