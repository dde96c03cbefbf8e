import type { KioskSetup } from "../../generated/KioskSetup";
import type { PackId } from "../../generated/PackId";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** Setting up the kiosk from the main window: the staff code first, then the start. */
export class OpeningKiosk {
  setup = $state.raw<KioskSetup>() as KioskSetup;
  refusal = $state.raw<Refusal>();
  /** What was typed twice was not the same. */
  differed = $state(false);
  /** The code was set in this visit to the page. */
  saved = $state(false);
  #asking = false;

  constructor(setup: KioskSetup) {
    this.setup = setup;
  }

  /** Sets the code, or changes it. True where it is set. */
  async save(code: string, again: string, now: string): Promise<boolean> {
    this.saved = false;
    this.refusal = undefined;
    this.differed = code !== again;
    if (this.differed) return false;
    this.saved = await this.#ask(() => call("kiosk.code", { code, now: this.setup.code_set ? now : null }));
    return this.saved;
  }

  /** Whose stories the kiosk plays. */
  readonly play = (pack: PackId): Promise<boolean> => {
    const bundled = this.setup.packs.some((one) => one.pack === pack && one.bundled);
    return this.#ask(() => call("kiosk.pack", { pack: bundled ? null : pack }));
  };

  /** From here on the program is the kiosk: this window closes by itself. */
  readonly start = (): Promise<boolean> => this.#ask(() => call("kiosk.start", {}));

  async #ask(ask: () => Promise<KioskSetup>): Promise<boolean> {
    if (this.#asking) return false;
    this.#asking = true;
    try {
      this.setup = await ask();
      this.refusal = undefined;
      return true;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      return false;
    } finally {
      this.#asking = false;
    }
  }
}
