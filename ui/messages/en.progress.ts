import { figure } from "./en.figures";

const contacts = (many: number, one: string, more: string) => `${figure(many)} ${many === 1 ? one : more}`;

/** What was lived through, what is seen, what is worth another look. */
export const progress = {
  title: "How it is going",
  door: "Stories, tactics, and what is worth another look.",
  none: "There is nothing to see here yet. Live through a story, and it begins.",
  stories: "Choose a story",

  livedTitle: "Lived through",
  lived: (done: number, all: number) => `${contacts(done, "story", "stories")} of ${figure(all)}`,

  againTitle: "Worth another look",
  againText: "These work on nearly everybody. Read how they do it, or try one in a story.",
  againNone: "Nothing at the moment: lately you have seen through all of them.",
  tryStory: (title: string) => `Try it in a story: ${title}`,
  seenTitle: "You see through these",
  seenNone: "They come with practice.",
  times: (seen: number, met: number) => `Seen through ${figure(seen)} out of ${met === 1 ? "1 time" : `${figure(met)} times`}`,

  timeTitle: "Judging, over time",
  timeText: "Only what you judged for yourself: stories told beforehand are not counted here.",
  timeNone: "You haven’t judged anything for yourself yet.",
  total: (caught: number, scams: number, away: number, genuine: number) =>
    `Caught ${figure(caught)} of ${contacts(scams, "scam", "scams")}; turned away ${figure(away)} of ${contacts(genuine, "genuine contact", "genuine contacts")}.`,
  week: (day: string) => `Week of ${day}`,
  month: (year: string, month: string) => `${month} ${year}`,
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  shortDay: (month: number, day: number, months: readonly string[]) => `${figure(day)} ${months[month - 1] ?? ""}`,
  caught: "Scams caught",
  away: "Genuine ones turned away",
  of: (part: number, whole: number) => (whole === 0 ? "–" : `${figure(part)} of ${figure(whole)}`),
  table: "The same as a table",
  when: "When",

  actTitle: "What you did",
  actText: "This is another question: you can think a scam is genuine and still do the safe thing.",
  safe: "Safe",
  safely: "Done safely",
  costly: "More trouble than need be",
  harmful: "Something was lost",

  channelTitle: "Each channel by itself",
  channelText: "What you have learnt on the phone does not yet help you at the door.",
  channel: "Channel",
};
