import type { Lang } from "../../generated/Lang";

/** The two languages a kiosk speaks, the one that staff chose first: Chinese as it is written there, and English. */
export const offered = (first: Lang): readonly [Lang, Lang] => (first === "en" ? ["en", "zh-Hans"] : [first, "en"]);

/** The one of the two that is not being read. */
export const otherOf = (first: Lang, read: Lang): Lang => offered(first).find((lang) => lang !== read) ?? "en";
