import type { DataExported } from "../../generated/DataExported";
import type { Erase } from "../../generated/Erase";
import type { Lang } from "../../generated/Lang";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** What becomes of a person's data on this page: written out, erased. */
export class Mine {
  working = $state(false);
  exported = $state.raw<DataExported>();
  refusal = $state.raw<Refusal>();

  readonly export = (lang: Lang) => {
    this.exported = undefined;
    return this.#ask(async () => {
      this.exported = await call("data.export", { lang });
    });
  };

  readonly show = () => this.#ask(() => call("data.show", {}));
  readonly erase = (what: Erase) => this.#ask(() => call("data.erase", { what }));

  /** True where it was done. */
  async #ask(asked: () => Promise<unknown>): Promise<boolean> {
    if (this.working) return false;
    this.working = true;
    this.refusal = undefined;
    try {
      await asked();
      return true;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      return false;
    } finally {
      this.working = false;
    }
  }
}
