import type { Commands } from "../../generated/commands";
import type { KioskSettings } from "../../generated/KioskSettings";
import type { Refusal } from "../../generated/Refusal";
import type { StaffExported } from "../../generated/StaffExported";
import type { StaffImported } from "../../generated/StaffImported";
import type { StaffPackFile } from "../../generated/StaffPackFile";
import type { StaffView } from "../../generated/StaffView";
import { call, refused } from "../../host";

/** Commands that answer with what staff see. */
type Answering = { [C in keyof Commands]: Commands[C]["reply"] extends StaffView ? C : never }[keyof Commands];

/** Left alone for so long, in milliseconds, what staff see is shown no longer. In Rust their session ends after the same time. */
export const staffRest = 120_000;
/** Looking more often than this, in milliseconds, tells nothing new. */
const apart = 4000;

/** Staff at the kiosk. Their session lives in Rust; this shows what it answers, and goes back to the pad when it is over. */
export class Staffing {
  view = $state.raw<StaffView>();
  refusal = $state.raw<Refusal>();
  exported = $state.raw<StaffExported>();
  /** The files of packs on the drive that was looked at. */
  onDrive = $state.raw<{ drive: string; files: readonly StaffPackFile[] }>();
  imported = $state.raw<StaffImported>();
  busy = $state(false);
  #looked = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onrest: () => void;

  constructor(onrest: () => void = () => undefined) {
    this.#onrest = onrest;
  }

  readonly found = (code: string): Promise<boolean> => this.#ask("staff.found", { code });
  readonly enter = (code: string): Promise<boolean> => this.#ask("staff.enter", { code });
  readonly look = (): Promise<boolean> => this.#ask("staff.look", {});
  readonly code = (now: string, code: string): Promise<boolean> => this.#ask("staff.code", { now, code });
  readonly set = (settings: KioskSettings): Promise<boolean> => this.#ask("staff.set", { settings });

  /** Somebody presses: the session lives on. */
  readonly touch = (): void => {
    if (!this.view) return;
    this.#waitOn();
    if (this.busy || performance.now() - this.#looked < apart) return;
    void this.look();
  };

  readonly save = (drive: string): Promise<boolean> =>
    this.#once(async () => {
      this.exported = undefined;
      this.exported = await call("staff.export", { drive });
    });

  readonly results = (drive: string): Promise<boolean> =>
    this.#once(async () => {
      this.exported = undefined;
      this.exported = await call("staff.results", { drive });
    });

  readonly packs = (drive: string): Promise<boolean> =>
    this.#once(async () => {
      this.onDrive = undefined;
      this.imported = undefined;
      this.onDrive = { drive, files: (await call("staff.packs", { drive })).files };
    });

  /** What is imported can be chosen at once. */
  readonly import = (drive: string, file: string): Promise<boolean> =>
    this.#once(async () => {
      this.imported = undefined;
      this.imported = await call("staff.import", { drive, file });
      this.view = await call("staff.look", {});
    });

  readonly close = (): Promise<boolean> =>
    this.#once(async () => {
      await call("staff.close", {});
      clearTimeout(this.#timer);
      this.view = undefined;
    });

  readonly quit = (code: string): Promise<boolean> => this.#once(() => call("staff.quit", { code }));

  #ask<C extends Answering>(command: C, request: Commands[C]["request"]): Promise<boolean> {
    return this.#once(async () => {
      this.view = await call(command, request);
      this.#looked = performance.now();
      this.#waitOn();
    });
  }

  #waitOn(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.view = undefined;
      this.#onrest();
    }, staffRest);
  }

  /** One thing at a time. False where it was refused; where the session is over, nothing of it is shown any longer. */
  async #once(ask: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await ask();
      this.refusal = undefined;
      return true;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      if (this.refusal.code === "staff-gone") this.view = undefined;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
