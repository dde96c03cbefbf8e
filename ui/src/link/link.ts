import type { PhoneHears } from "../generated/PhoneHears";
import type { PhoneSays } from "../generated/PhoneSays";
import type { Keeper } from "./kept";

/** How the link stands: it has never been in, it is in, it was and is not now, or another page of this phone has taken its place. */
export type Stands = "connecting" | "not-yet" | "in" | "lost" | "elsewhere";

/** One connection to the room. */
export type Line = { send(text: string): void; close(): void };
export type Ears = { opened(): void; said(text: string): void; closed(code: number): void };

/** What the link needs of the phone. */
export type Surroundings = {
  open(ears: Ears): Line;
  /** Calls later, unless what it returns is called before. */
  later(milliseconds: number, then: () => void): () => void;
  /** From 0 to 1. */
  chance(): number;
  /** Whether somebody looks at the page. */
  watched(): boolean;
  keeper: Pick<Keeper, "keep" | "kept" | "forget">;
};

/** Who hears what the room says. */
export type Hearer = { hears(message: PhoneHears): void; stands(how: Stands): void };

/** All in milliseconds. */
const ANSWERS_WITHIN = 2000;
/** A connection that is only just being made is not given up for another. */
const FRESH = 2000;
const OPENS_WITHIN = 8000;
const SOONEST = 500;
const LATEST = 3000;
/** Nobody looks, and it need not cost the battery. */
const UNWATCHED = 15_000;
/** With this the room closes a connection whose phone has come by a newer one: another page of it is open. */
const CLOSED_ELSEWHERE = 4001;
/** The room has asked for patience. */
const TURNED_AWAY = 20_000;
/** Longer than this nothing need come; then it is asked whether the room is still there. */
const QUIET = 60_000;

const nothing = () => undefined;

/**
 * The phone's one connection to the room: it comes back by itself, as often as it takes. A phone that was locked, or out of the Wi-Fi,
 * often holds a connection that is dead without knowing; so whenever it is looked at again the room is asked, and has two seconds.
 */
export class Link {
  readonly #around: Surroundings;
  readonly #hearer: Hearer;
  #line: Line | undefined;
  #key: string | undefined;
  #token: string | null;
  #in = false;
  #wasIn = false;
  /** It is over: a connection that ends is not made again. */
  #over = false;
  /** The room has turned this phone away for a while. */
  #away = false;
  #asking = false;
  #fresh = false;
  #cancelWait: () => void = nothing;
  #cancelQuiet: () => void = nothing;

  constructor(around: Surroundings, hearer: Hearer) {
    this.#around = around;
    this.#hearer = hearer;
    this.#token = around.keeper.kept("token");
  }

  /** Comes in with this key, and stays in. */
  join(key: string) {
    this.#key = key;
    this.#over = this.#wasIn = false;
    this.#reach();
  }

  /** Does not come back any more. */
  leave() {
    this.#key = undefined;
    this.#drop();
  }

  /** Says it, if somebody is there to hear; whether it was said. */
  say(says: PhoneSays): boolean {
    if (!this.#in || !this.#line) return false;
    this.#line.send(JSON.stringify(says));
    return true;
  }

  /** Somebody looks at the page again, or the network is back: is the room still there? */
  look = () => {
    if (this.#key === undefined || this.#asking || this.#away || this.#over) return;
    if (!this.#in) {
      if (!this.#fresh) this.#reach();
      return;
    }
    this.#asking = true;
    this.say({ say: "ping" });
    this.#wait(ANSWERS_WITHIN, () => this.#reach());
  };

  #reach() {
    this.#drop();
    this.#hearer.stands(this.#wasIn ? "lost" : "connecting");
    this.#fresh = true;
    this.#wait(FRESH, () => {
      this.#fresh = false;
      this.#wait(OPENS_WITHIN - FRESH, () => this.#ended());
    });
    const mine = (then: () => void) => () => {
      if (this.#line === line) then();
    };
    const line = this.#around.open({
      opened: () => mine(() => this.#joinOver(line))(),
      said: (text) => mine(() => this.#hear(text))(),
      closed: (code) => mine(() => (code === CLOSED_ELSEWHERE ? this.#elsewhere() : this.#ended()))(),
    });
    this.#line = line;
  }

  #joinOver(line: Line) {
    const join: PhoneSays = { say: "join", key: this.#key ?? "", token: this.#token };
    line.send(JSON.stringify(join));
  }

  #hear(text: string) {
    const message = read(text);
    if (!message) return;
    this.#asking = false;
    this.#cancelWait();
    this.#cancelQuiet();
    this.#cancelQuiet = this.#around.later(QUIET, () => this.#around.watched() && this.look());
    if (message.hear === "welcome") this.#comesIn(message.token);
    if (message.hear === "show") this.#mindTheEnd(message.view.at === "over");
    this.#hearer.hears(message);
    if (message.hear === "refused" && (message.why === "wait" || message.why === "full")) this.#turnedAway();
  }

  #turnedAway() {
    this.#away = true;
    this.#ended();
  }

  #comesIn(token: string) {
    this.#token = token;
    this.#around.keeper.keep("token", token);
    this.#in = this.#wasIn = true;
    this.#away = false;
    this.#hearer.stands("in");
  }

  /** When it is over the phone keeps nothing; if the room goes a step back after all, it does again. */
  #mindTheEnd(over: boolean) {
    if (over === this.#over) return;
    this.#over = over;
    if (over) this.#around.keeper.forget("token");
    else if (this.#token) this.#around.keeper.keep("token", this.#token);
  }

  /** Forever, after a moment: were all phones back in the same instant, the room would have to turn some away. */
  #ended() {
    this.#drop();
    if (this.#over) return;
    this.#hearer.stands(this.#wasIn ? "lost" : "not-yet");
    const soon = SOONEST + this.#around.chance() * (LATEST - SOONEST);
    this.#wait(this.#away ? TURNED_AWAY + soon : this.#around.watched() ? soon : UNWATCHED, () => {
      this.#away = false;
      this.#reach();
    });
  }

  /** It does not come back by itself, or two pages would push each other out for ever; only when it is looked at. */
  #elsewhere() {
    this.#drop();
    this.#hearer.stands("elsewhere");
  }

  #drop() {
    const line = this.#line;
    this.#line = undefined;
    this.#in = this.#asking = this.#fresh = false;
    this.#cancelWait();
    this.#cancelQuiet();
    line?.close();
  }

  #wait(milliseconds: number, then: () => void) {
    this.#cancelWait();
    this.#cancelWait = this.#around.later(milliseconds, then);
  }
}

/** What the room says is typed where it is written; anything else that comes is left unread. */
function read(text: string): PhoneHears | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null && "hear" in message ? (message as PhoneHears) : undefined;
  } catch {
    return undefined;
  }
}
