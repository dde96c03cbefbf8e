import type { Messages } from "../../../messages";
import type { Channel } from "../../generated/Channel";

/** What an item's contact is called above it. An item stands by itself: its call, visit and notice are told otherwise than a step of a story. */
export function itemName(m: Messages, channel: Channel): string {
  if (channel === "call") return m.quiz.call;
  if (channel === "door") return m.quiz.door;
  return channel === "app" ? m.quiz.channels.app : m.play.channels[channel];
}
