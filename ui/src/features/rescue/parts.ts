/** What may have happened, the first minute first. */
export const parts = ["screen", "money", "code", "loan", "photo", "parcel", "after", "second"] as const;

export type PartName = (typeof parts)[number];
