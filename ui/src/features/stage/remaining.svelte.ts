/** Seconds that are left of a talk, counted on from what was last heard; nothing where there is no talk, and where the clock stands. */
export class Remaining {
  left = $state<number>();
  /** The longest that was heard of this talk: what the quiet bar begins from. */
  whole = $state(0);
  #heard = 0;
  #at = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  /** `heard` is what the last look said. */
  hear(heard: number | null, stands: boolean): void {
    clearInterval(this.#timer);
    this.left = heard ?? undefined;
    if (heard === null) {
      this.whole = 0;
      return;
    }
    this.whole = Math.max(this.whole, heard);
    this.#heard = heard;
    this.#at = performance.now();
    if (!stands && heard > 0) this.#timer = setInterval(() => this.#count(), 1000);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #count(): void {
    this.left = Math.max(0, this.#heard - Math.round((performance.now() - this.#at) / 1000));
    if (this.left === 0) this.stop();
  }
}
