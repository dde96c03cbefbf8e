/** What I type is seen over there a moment later, in milliseconds. */
const later = 250;

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat">;

/** A letter or a digit: it brings the next sign of the story's code. Which one it was is looked at nowhere else. */
export const types = (event: Pressed): boolean => !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat && /^[\p{L}\p{N}]$/u.test(event.key);

/** The story's made-up code as it appears, sign by sign: with me at once, with them a moment later. What a person presses is not kept. */
export class Typing {
  mine = $state(0);
  theirs = $state(0);
  #timers: ReturnType<typeof setTimeout>[] = [];

  next(length: number) {
    if (this.mine >= length) return;
    this.mine += 1;
    this.#timers.push(setTimeout(() => (this.theirs += 1), later));
  }

  /** Nothing goes on after the screen is gone. */
  stop() {
    this.#timers.forEach(clearTimeout);
  }
}
