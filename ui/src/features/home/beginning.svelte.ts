import type { PackId } from "../../generated/PackId";
import type { Refusal } from "../../generated/Refusal";
import type { RunId } from "../../generated/RunId";
import type { RunView } from "../../generated/RunView";
import type { ScenarioId } from "../../generated/ScenarioId";
import type { UnfinishedRun } from "../../generated/UnfinishedRun";
import { call, refused } from "../../host";

/** The run of a story that was cut off and can go on; nothing where there is none. */
export const cutOff = (unfinished: readonly UnfinishedRun[], pack: PackId, scenario: ScenarioId): UnfinishedRun | undefined =>
  unfinished.find((run) => run.can_go_on && run.pack === pack && run.scenario === scenario);

/** Beginning a run, or going on with one that was cut off; and what stands in the way, if anything does. */
export class Beginning {
  refusal = $state.raw<Refusal>();
  readonly #onplay: (run: RunView) => void;
  #asking = false;
  #left = false;

  constructor(onplay: (run: RunView) => void) {
    this.#onplay = onplay;
  }

  /** Begins anew; what was left unfinished of this story is given up. */
  readonly start = (pack: PackId, scenario: ScenarioId) => this.#play(() => call("run.start", { pack, scenario }));
  readonly goOn = (run: RunId) => this.#play(() => call("run.look", { run }));

  /** Goes on where this story was cut off, if it was; else begins it. */
  readonly take = (pack: PackId, scenario: ScenarioId) =>
    this.#play(async () => {
      const before = cutOff((await call("home.look", {})).unfinished, pack, scenario);
      return before ? call("run.look", { run: before.run }) : call("run.start", { pack, scenario });
    });

  /** The page is left: a reply that comes later pulls nobody away from where they are by then. */
  readonly leave = () => {
    this.#left = true;
  };

  async #play(ask: () => Promise<RunView>) {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.refusal = undefined;
      const run = await ask();
      if (!this.#left) this.#onplay(run);
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    } finally {
      this.#asking = false;
    }
  }
}
