import type { HandCount } from "../../generated/HandCount";
import type { Letter } from "../../generated/Letter";

type Pressed = Pick<KeyboardEvent, "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey">;

const letters: readonly Letter[] = ["a", "b", "c"];
/** The three rows of a number pad: one hand, five, ten. */
const hands: readonly number[] = [1, 5, 10];

/**
 * What a number key counts: 1 2 3 one hand for A B C, 4 5 6 five, 7 8 9 ten; with Shift they take away. By the key and not by its sign:
 * with Shift a key for 1 writes something else. A key held down goes on counting.
 */
export function counted(event: Pressed, options: number): { letter: Letter; count: HandCount } | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit === undefined) return undefined;
  const place = (Number(digit) - 1) % 3;
  const letter = letters[place];
  const many = hands[Math.floor((Number(digit) - 1) / 3)];
  if (letter === undefined || many === undefined || place >= options) return undefined;
  return { letter, count: { do: event.shiftKey ? "take-away" : "add", hands: many } };
}
