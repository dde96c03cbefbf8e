import { isTyping } from "../../kit/number-keys";

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat" | "target">;

/** Whether a key asks which keys there are: the question mark, also the wide one that Chinese keyboards write. */
export const asksForKeys = (event: Pressed): boolean =>
  (event.key === "?" || event.key === "？") && !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat && !isTyping(event.target);
