import type { Messages } from "./en";

/** 请人判断时的话。 */
export const judge: Messages["judge"] = {};
