import { phone as en, type PhoneMessages } from "./en.phone";
import { phone as zhHans } from "./zh-Hans.phone";

export type { PhoneMessages } from "./en.phone";

/** The languages of the page that phones open. */
export const phoneMessages: Record<"zh-Hans" | "zh-Hant" | "en", PhoneMessages> = { "zh-Hans": zhHans, "zh-Hant": zhHans, en };
