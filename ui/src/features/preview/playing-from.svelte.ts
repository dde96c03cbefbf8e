import type { PreviewPlay } from "../../generated/PreviewPlay";
import type { Refusal } from "../../generated/Refusal";
import type { RunId } from "../../generated/RunId";
import type { RunView } from "../../generated/RunView";
import { call, refused } from "../../host";
import type { Begun } from "./place.svelte";

/** Begins runs of the preview. A second press while the first is on its way is not sent. */
export class PlayingFrom {
  refusal = $state.raw<Refusal>();
  #asking = false;
  readonly #begun: (begun: Begun) => void;
  /** Which reading of the folder is the newest. */
  readonly #revision: () => number;

  constructor(revision: () => number, begun: (begun: Begun) => void) {
    this.#revision = revision;
    this.#begun = begun;
  }

  readonly play = (asked: PreviewPlay): Promise<void> => this.#ask(asked, () => call("preview.play", asked));

  /** From the step where a run stands, in the text as it was saved. */
  readonly goOn = (asked: PreviewPlay, run: RunId): Promise<void> => this.#ask(asked, () => call("preview.go_on", { run }));

  async #ask(asked: PreviewPlay, ask: () => Promise<RunView>): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    // Of two readings the run is counted to the older one: at worst the page says once too often that something was saved.
    const revision = this.#revision();
    try {
      const run = await ask();
      this.refusal = undefined;
      this.#begun({ asked, run, revision });
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
    this.#asking = false;
  }
}
