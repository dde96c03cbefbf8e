/** Picks what is said, in Chinese or in English, by the ground a thing is shown on. */
export type Saying = (zh: string, en: string) => string;
