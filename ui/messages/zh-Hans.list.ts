import type { Messages } from "./en";

/** “他手里的那张表”里的话。 */
export const list: Messages["list"] = {};
