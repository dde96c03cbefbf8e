import type { PackId } from "../../generated/PackId";
import type { Refusal } from "../../generated/Refusal";
import type { RunId } from "../../generated/RunId";
import type { RunView } from "../../generated/RunView";
import type { ScenarioId } from "../../generated/ScenarioId";
import { call, refused } from "../../host";

/** Beginning a run, or going on with one that was cut off; and what stands in the way, if anything does. */
export class Beginning {
  refusal = $state.raw<Refusal>();
  readonly #onplay: (run: RunView) => void;
  #asking = false;

  constructor(onplay: (run: RunView) => void) {
    this.#onplay = onplay;
  }

  readonly start = (pack: PackId, scenario: ScenarioId) => this.#play(() => call("run.start", { pack, scenario }));
  readonly goOn = (run: RunId) => this.#play(() => call("run.look", { run }));

  async #play(ask: () => Promise<RunView>) {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.refusal = undefined;
      this.#onplay(await ask());
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    } finally {
      this.#asking = false;
    }
  }
}
