import type { Lang } from "../../generated/Lang";
import { call } from "../../host";
import { Saving } from "../papers/saving.svelte";

/** The ways not to forget the days, and what became of them. */
export class Reminding extends Saving {
  on = $state(false);

  readonly look = () =>
    this.ask(async () => {
      this.on = (await call("reminder.look", {})).on;
    });

  /** The switch shows what is so, not what was wished: where the system refuses it goes back. */
  readonly turn = async (on: boolean) => {
    this.on = on;
    await this.ask(async () => {
      this.on = (await call("reminder.turn", { on })).on;
    });
    if (this.refusal) this.on = !on;
  };

  readonly calendar = (lang: Lang) => this.save(() => call("booster.calendar", { lang }));
}
