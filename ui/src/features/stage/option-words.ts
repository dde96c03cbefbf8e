import type { Messages } from "../../../messages";
import type { RoomOption } from "../../generated/RoomOption";

/** What an option says where its words are the interface's: of an exit, and of going on. */
export function exitWords(option: Pick<RoomOption, "exit" | "channel">, m: Messages): string {
  if (option.exit === "hang-up") return m.play.leave[option.channel];
  if (option.exit) return m.play.exits[option.exit];
  return m.play.goOn;
}
