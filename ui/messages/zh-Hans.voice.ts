import type { Messages } from "./en";

/** 声音和朗读的话。 */
export const voice: Messages["voice"] = {};
