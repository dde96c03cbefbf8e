import { createContext } from "svelte";
import type { OwnHelp } from "../../generated/OwnHelp";

/** The region (地区) whose lines come first, whatever the language. */
export const firstRegion = "CN";

/** The region of whoever lives where the pack has no line. */
export const otherRegion = "other";

type Keep = (own: OwnHelp) => Promise<unknown>;

/** Whose telephone numbers are shown, on every page; and the emergency number of a region for which the pack has none. */
export class Region {
  chosen = $state<string>(firstRegion);
  emergency = $state("");
  readonly #keep: Keep;
  #heard = false;

  constructor(keep: Keep = () => Promise.resolve()) {
    this.#keep = keep;
  }

  /** What was set before. Heard once: what is chosen after that is newer. */
  hear(own: OwnHelp) {
    if (this.#heard) return;
    this.#heard = true;
    this.chosen = own.region || firstRegion;
    this.emergency = own.emergency;
  }

  /** Somebody else sits here: what they have set is heard when it is next read. */
  forget() {
    this.#heard = false;
    this.chosen = firstRegion;
    this.emergency = "";
  }

  choose(region: string) {
    this.chosen = region;
    this.#remember();
  }

  setEmergency(number: string) {
    this.emergency = number;
    this.#remember();
  }

  /** Remembering is a courtesy: where it is refused the choice still holds until the window closes. */
  #remember() {
    this.#heard = true;
    this.#keep({ region: this.chosen, emergency: this.emergency }).catch(() => undefined);
  }
}

/** The page sets it once; whatever shows telephone numbers reads it. */
export const [region, setRegion] = createContext<Region>();
