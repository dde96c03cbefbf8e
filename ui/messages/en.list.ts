import type { Channel } from "../src/generated/Channel";
import type { DisclosureClass } from "../src/generated/DisclosureClass";

const notShown: Record<Channel, string> = {
  call: "who is calling",
  chat: "who is writing to you",
  sms: "who sent the text",
  door: "who is at your door",
  screen: "who is looking at your screen",
  app: "who contacted you",
};

const besideOf: Record<Exclude<DisclosureClass, "about-you">, string> = {
  prop: "Brought along: anyone can show this",
  coincidence: "True of nearly everybody",
  "from-you": "You had said it yourself",
};

/** The words of the list in their hand. */
export const list = {
  title: "The list in their hand",
  intro: "What they got right may have come from a row like this. Whoever gets hold of it can contact you.",
  front: "This is the side you saw. They may have been looking at the other one.",
  turn: "Turn the phone round",
  caption: "What they may have been reading from",
  stamp: "Illustration, made up",
  open: "Press an entry to see who may hold it and how it may get out.",
  emptyRow: "This time nothing was said about you that would need a list.",
  holders: "Who may hold it",
  holdersNone: "Nobody has to hold it.",
  routes: "How it may get out",
  routesNone: "It did not have to get out.",
  sold: "What such data was offered for",
  soldNone: "No report says what this one sells for.",
  shows: "What it shows",
  notProof: "Why it does not prove who it is",
  more: "All about this detail",
  close: "Close",
  pricesOther: "Reported for other data; it is not the price of your row:",
  pricesNone: "No report prices anything in this row.",
  unpriced: "No report says what these sell for:",
  beside: "These need no list",
  besideText: "They sound like knowledge, and nothing has to leak for them.",
  besideOf,
  proves: "What it shows: ",
  provesNot: "What it does not show: ",
  notShown,
};
