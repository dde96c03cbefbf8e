/**
 * More contrast is wanted by the system, or by whoever sits here; the page is marked while either is so, and the tokens follow the mark.
 * One mark for both, because a media query and a choice cannot share a rule in CSS, and two copies of the colours would drift apart.
 */
export class Contrast {
  #wanted = false;
  readonly #root: HTMLElement;
  readonly #system: MediaQueryList;

  constructor(root: HTMLElement, system: MediaQueryList = matchMedia("(prefers-contrast: more)")) {
    this.#root = root;
    this.#system = system;
    // An old phone’s browser knows no listener here; its page stays as it was opened.
    (system.addEventListener as typeof system.addEventListener | undefined)?.call(system, "change", this.#mark);
    this.#mark();
  }

  /** Whether the person has chosen it. */
  want(wanted: boolean): void {
    this.#wanted = wanted;
    this.#mark();
  }

  readonly #mark = (): void => {
    if (this.#wanted || this.#system.matches) this.#root.dataset["contrast"] = "more";
    else delete this.#root.dataset["contrast"];
  };
}
