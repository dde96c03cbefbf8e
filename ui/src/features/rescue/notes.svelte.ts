import type { KeptNotes } from "../../generated/KeptNotes";
import type { Refusal } from "../../generated/Refusal";
import type { RescueNotes } from "../../generated/RescueNotes";
import { call, refused } from "../../host";

/** The lines of a note, in the order in which the police and the bank ask. */
export const lines = ["payee", "account", "bank", "time", "amount", "contact", "other"] as const;

const nothing = (): RescueNotes => ({ payee: "", account: "", bank: "", time: "", amount: "", contact: "", other: "" });
const same = (one: RescueNotes, other: RescueNotes) => lines.every((line) => one[line] === other[line]);

/** What is written on the page, and what is kept of it. Nothing leaves the page until the person asks for it. */
export class Notes {
  written = $state(nothing());
  kept = $state.raw<RescueNotes>();
  erased = $state(false);
  refusal = $state.raw<Refusal>();

  readonly isEmpty = $derived(same(this.written, nothing()));
  readonly isChanged = $derived(this.kept !== undefined && !same(this.written, this.kept));

  /** What was kept earlier comes back, unless something was written meanwhile. */
  readonly read = () =>
    this.#ask(call("notes.read", {}), ({ notes }) => {
      this.kept = notes ?? undefined;
      if (notes && this.isEmpty) this.written = { ...notes };
    });

  readonly keep = () =>
    this.#ask(call("notes.keep", { notes: $state.snapshot(this.written) }), ({ notes }) => {
      this.kept = notes ?? undefined;
      this.erased = false;
    });

  /** One press: off the page at once, and off the disk. */
  readonly erase = () => {
    this.written = nothing();
    return this.#ask(call("notes.erase", {}), () => {
      this.kept = undefined;
      this.erased = true;
    });
  };

  async #ask(asked: Promise<KeptNotes>, then: (reply: KeptNotes) => void) {
    try {
      then(await asked);
      this.refusal = undefined;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }
}
