import { en, type Messages } from "./en";
import { zhHans } from "./zh-Hans";

export type { Messages } from "./en";

/** The languages of the interface. A pack may offer more; the interface then speaks the nearest of these. */
export const messages: Record<"zh-Hans" | "zh-Hant" | "en", Messages> = { "zh-Hans": zhHans, "zh-Hant": zhHans, en };
