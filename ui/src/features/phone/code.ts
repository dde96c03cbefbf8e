/** As many signs as the room's code has. */
export const CODE_LENGTH = 6;

/** What was typed, as the room has it: in capitals, without the spaces that people put in to read it. A keyboard for Chinese may type wide letters. */
export const tidied = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toUpperCase();
