/** After so long without a press, in milliseconds, the pad closes. */
export const padRests = 20_000;
/** A code longer than this is none of ours. */
const most = 12;

/** What is typed on the staff pad. It is never shown, and gone when the pad closes. */
export class Pad {
  typed = $state("");
  readonly count: number = $derived(this.typed.length);
  readonly #onrest: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onrest: () => void) {
    this.#onrest = onrest;
  }

  /** Somebody is at the pad: it stays open for a while longer. */
  readonly touch = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onrest, padRests);
  };

  readonly digit = (digit: number): void => {
    this.touch();
    if (this.typed.length < most) this.typed += String(digit);
  };

  readonly erase = (): void => {
    this.touch();
    this.typed = this.typed.slice(0, -1);
  };

  /** Takes what was typed, and nothing of it is left. */
  readonly take = (): string => {
    this.touch();
    const code = this.typed;
    this.typed = "";
    return code;
  };

  leave(): void {
    clearTimeout(this.#timer);
    this.typed = "";
  }
}
