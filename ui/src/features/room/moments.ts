import type { Moment } from "../../generated/Moment";
import type { LangTag } from "../../kit/language";

const tags: Record<LangTag, string> = { en: "en-GB", "zh-Hans": "zh-CN", "zh-Hant": "zh-HK" };
const tag = (lang: LangTag) => tags[lang];

/** The day, as the language writes it. */
export const dayOf = (at: Moment, lang: LangTag): string => new Intl.DateTimeFormat(tag(lang), { year: "numeric", month: "long", day: "numeric" }).format(at);

/** The time of the day, to the minute. */
export const timeOf = (at: Moment, lang: LangTag): string => new Intl.DateTimeFormat(tag(lang), { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);

/** The day and the time. */
export const whenOf = (at: Moment, lang: LangTag): string => (lang === "en" ? `${dayOf(at, lang)}, ${timeOf(at, lang)}` : `${dayOf(at, lang)}${timeOf(at, lang)}`);
