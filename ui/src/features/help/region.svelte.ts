import { createContext } from "svelte";
import type { OwnHelp } from "../../generated/OwnHelp";

/** The region of whoever lives where the pack has no line. */
export const otherRegion = "other";

type Keep = (own: OwnHelp) => Promise<unknown>;

/** Whose telephone numbers are shown, on every page; and the emergency number of a region for which the pack has none. */
export class Region {
  #own = $state<string>();
  emergency = $state("");
  readonly #keep: Keep;
  readonly #first: () => string;
  #heard = false;

  /** `first`: the region of whoever has chosen none; it may change with the language. */
  constructor(keep: Keep, first: () => string) {
    this.#keep = keep;
    this.#first = first;
  }

  /** The region (地区) whose lines are shown. */
  get chosen(): string {
    return this.#own ?? this.#first();
  }

  /** What was set before. Heard once: what is chosen after that is newer. */
  hear(own: OwnHelp) {
    if (this.#heard) return;
    this.#heard = true;
    this.#own = own.region || undefined;
    this.emergency = own.emergency;
  }

  /** Somebody else sits here: what they have set is heard when it is next read. */
  forget() {
    this.#heard = false;
    this.#own = undefined;
    this.emergency = "";
  }

  choose(region: string) {
    this.#own = region;
    this.#remember();
  }

  setEmergency(number: string) {
    this.emergency = number;
    this.#remember();
  }

  /** Remembering is a courtesy: where it is refused the choice still holds until the window closes. */
  #remember() {
    this.#heard = true;
    this.#keep({ region: this.#own ?? "", emergency: this.emergency }).catch(() => undefined);
  }
}

/** The page sets it once; whatever shows telephone numbers reads it. */
export const [region, setRegion] = createContext<Region>();
