import { SvelteSet } from "svelte/reactivity";
import { parts, type PartName } from "./parts";

/** What happened, and which steps are done. Only in memory: gone when the page is left. */
export class Happened {
  readonly #happened = new SvelteSet<PartName>();
  readonly #done = new SvelteSet<string>();

  constructor(first?: PartName) {
    if (first) this.#happened.add(first);
  }

  readonly says = (part: PartName) => this.#happened.has(part);

  /** Says it, or takes it back. What was ticked in it stays ticked. */
  turn(part: PartName) {
    if (!this.#happened.delete(part)) this.#happened.add(part);
  }

  /** What is shown, the most urgent first; before anything is said, the first minute. */
  get shown(): readonly PartName[] {
    return this.#happened.size === 0 ? ["screen"] : parts.filter(this.says);
  }

  readonly isDone = (part: PartName, step: number) => this.#done.has(`${part} ${step}`);

  tick(part: PartName, step: number, done: boolean) {
    if (done) this.#done.add(`${part} ${step}`);
    else this.#done.delete(`${part} ${step}`);
  }

  readonly count = (part: PartName, steps: number) => Array.from({ length: steps }).filter((_, step) => this.isDone(part, step)).length;
}
