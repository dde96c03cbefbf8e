import type { PreviewMessages } from "../../../messages/preview";

type PlaceName = keyof PreviewMessages["places"];

const starts: readonly [string, PlaceName][] = [
  ["step/#/choice/#/say", "choice/say"],
  ["step/#/choice/#/why", "choice/why"],
  ["step/#/say", "say"],
  ["step/#/app", "app"],
  ["step/#/sms", "sms"],
  ["step/#/chat", "chat"],
  ["step/#/screen", "screen"],
  ["step/#/door", "door"],
  ["step/#/exits", "exits"],
  ["exits", "exits"],
  ["ending/#", "ending"],
  ["title", "title"],
  ["you", "you"],
  ["cast", "cast"],
  ["vary", "vary"],
  ["row", "row"],
  ["proves", "proves"],
];

/** What a text is, by its path in the file. */
export const placeOf = (path: string): PlaceName => starts.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? "other";
