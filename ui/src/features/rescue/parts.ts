import type { HelpEventName } from "../help/ordered";

/** What may have happened, the most urgent first. */
export const parts = ["screen", "money", "code", "loan", "photo", "parcel", "talked"] as const;

export type PartName = (typeof parts)[number];

/** Whom to ring after each: the event as the pack's orders name it. */
export const eventOf: Record<PartName, HelpEventName> = {
  screen: "screen-shared",
  money: "money-sent",
  code: "code-given",
  loan: "loan-taken",
  photo: "id-photo-sent",
  parcel: "not-sure",
  talked: "not-sure",
};

export const isPart = (name: string | undefined): name is PartName => parts.some((part) => part === name);
