/** The page's own clock, by the second, as long as somebody looks at it. */
export class Ticking {
  now = $state(performance.now());
  readonly #timer = setInterval(() => (this.now = performance.now()), 1000);

  /** Whole seconds since `at`; none while the session stands. */
  since(at: number, stands: boolean): number {
    return stands ? 0 : Math.max(0, Math.floor((this.now - at) / 1000));
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
