/** A part of the program that others have made. */
export type Part = { name: string; version: string; from: string; licence: string; texts: number[] };

/** Whose work is in the program, as `make licences` writes it: each text once. */
export type Licences = { version: string; licence: string; parts: Part[]; texts: string[] };

/** The texts that go with a part, one under the other. */
export const textsOf = (list: Licences, part: Part): string => part.texts.map((text) => list.texts[text] ?? "").join("\n\n");
