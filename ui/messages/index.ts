import { en, type Messages } from "./en";
import { zhHans } from "./zh-Hans";

export type { Messages } from "./en";

/** The languages in which the interface is written. Traditional Chinese is made of Simplified (`features/traditional`). */
export const messages: Record<"zh-Hans" | "en", Messages> = { "zh-Hans": zhHans, en };
