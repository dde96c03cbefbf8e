import { call } from "../../host";
import { inTime } from "../../kit/in-time";

/** So often, in milliseconds, Rust is told that the page lives. */
const every = 500;
/** A beat that has no answer by then counts as failed, and the next one goes out. */
const patience = 2000;
/** After so many failures in a row the page says so. */
const bearable = 2;

type Asked = { speaking: () => boolean; onplace: (place: number) => void };

/** The page's heartbeat. What follows from it is decided in Rust: whether anybody is still there, and when everything is wiped. */
export class Beating {
  /** Seconds until everything is wiped; nothing while somebody is there. */
  wipedIn = $state<number>();
  /** The seconds with which the present warning began, to draw how much of it is left. */
  whole = $state(1);
  /** Rust does not answer. */
  lost = $state(false);
  #touched = false;
  #waiting = false;
  #failed = 0;
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  /** Beats until what comes back is called. */
  begin(): () => void {
    void this.#beat();
    const timer = setInterval(() => void this.#beat(), every);
    return () => clearInterval(timer);
  }

  /** Somebody touched the screen. Whoever answers a warning is answered at once. */
  readonly touch = (): void => {
    this.#touched = true;
    if (this.wipedIn === undefined) return;
    this.wipedIn = undefined;
    void this.#beat();
  };

  async #beat(): Promise<void> {
    if (this.#waiting) return;
    this.#waiting = true;
    const touched = this.#touched;
    this.#touched = false;
    try {
      const pulse = await inTime(call("visit.beat", { touched, speaking: this.#asked.speaking() }), patience);
      this.#hear(pulse.wiped_in ?? undefined);
      this.#failed = 0;
      this.lost = false;
      this.#asked.onplace(pulse.place);
    } catch {
      // The touch was not heard: it is told with the next beat.
      this.#touched ||= touched;
      this.#failed += 1;
      this.lost = this.#failed >= bearable;
    } finally {
      this.#waiting = false;
    }
  }

  /** A warning that was answered while the beat was under way is over. */
  #hear(wipedIn: number | undefined): void {
    const now = this.#touched ? undefined : wipedIn;
    if (now !== undefined && (this.wipedIn === undefined || now > this.whole)) this.whole = Math.max(1, now);
    this.wipedIn = now;
  }
}
