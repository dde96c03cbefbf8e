import type { Lang } from "../../generated/Lang";
import type { PaperSaved } from "../../generated/PaperSaved";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** The ways not to forget the days, and what became of them. */
export class Reminding {
  on = $state(false);
  saved = $state.raw<PaperSaved>();
  refusal = $state.raw<Refusal>();

  readonly look = () =>
    this.#ask(async () => {
      this.on = (await call("reminder.look", {})).on;
    });

  /** The switch shows what is so, not what was wished: where the system refuses it goes back. */
  readonly turn = async (on: boolean) => {
    this.on = on;
    await this.#ask(async () => {
      this.on = (await call("reminder.turn", { on })).on;
    });
    if (this.refusal) this.on = !on;
  };

  readonly calendar = (lang: Lang) =>
    this.#ask(async () => {
      this.saved = undefined;
      this.saved = await call("booster.calendar", { lang });
    });

  readonly folder = () => this.#ask(() => call("papers.folder", {}));
  readonly print = () => this.#ask(() => call("papers.print", {}));

  async #ask(asked: () => Promise<unknown>) {
    try {
      this.refusal = undefined;
      await asked();
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }
}
