import type { Letter } from "../../generated/Letter";
import type { PhoneHears } from "../../generated/PhoneHears";
import type { PhoneQuestion } from "../../generated/PhoneQuestion";
import type { PhoneSays } from "../../generated/PhoneSays";
import type { PhoneTold } from "../../generated/PhoneTold";
import type { PhoneView } from "../../generated/PhoneView";
import type { Hearer, Stands } from "../../link/link";

/** What the page asks of the link. */
export type Sayer = { join(key: string): void; leave(): void; say(says: PhoneSays): boolean; look(): void };

/** Why the door is shut for now. */
export type Shut = "wait" | "full";
/** What became of a vote that does not count. */
export type Trouble = "late" | "not-saved";

/** A vote that is under way. */
type Sent = { question: number; letter: Letter };

/** So long, in milliseconds, a vote may take before it is asked whether anybody hears; as long again, and the page says so. */
const PATIENCE = 2000;

/** What this phone sees and has voted. What counts is what the room has said, never what was pressed. */
export class Voting implements Hearer {
  /** The code is to be typed: none is known, or the one that was known does not fit. */
  asksCode = $state(false);
  wrongCode = $state(false);
  stood = $state<Stands>("connecting");
  shut = $state<Shut>();
  view = $state<PhoneView>();
  /** What counts on the question that is shown. */
  mine = $state<Letter | null>(null);
  told = $state<PhoneTold | null>(null);
  trouble = $state<Trouble>();
  /** Still not there after a while: a hand may be quicker. */
  slow = $state(false);
  #sent = $state<Sent>();
  #rejoined = false;
  #cancel: () => void = () => undefined;
  #link: Sayer | undefined;
  readonly #later: (milliseconds: number, then: () => void) => () => void;
  readonly #remember: (key: string | undefined) => void;

  constructor(later: (milliseconds: number, then: () => void) => () => void, remember: (key: string | undefined) => void) {
    this.#later = later;
    this.#remember = remember;
  }

  /** Comes in with what stands in the address, or asks for the code. */
  begin(link: Sayer, key: string | undefined) {
    this.#link = link;
    if (key === undefined) this.asksCode = true;
    else link.join(key);
  }

  /** Somebody typed the code. */
  enter(code: string) {
    this.asksCode = this.wrongCode = false;
    this.#remember(code);
    this.#link?.join(code);
  }

  /** Is the room still there? */
  look() {
    this.#link?.look();
  }

  /** The option that is chosen on this page, whether it counts yet or not. */
  get chosen(): Letter | null {
    return this.#sent?.letter ?? this.mine;
  }

  /** Whether what is chosen is still on its way. */
  get sending(): boolean {
    return this.#sent !== undefined;
  }

  /** Whether what is under way, or went wrong, is a first vote or the change of one that counts. */
  get which(): "first" | "change" {
    return this.mine === null ? "first" : "change";
  }

  get open(): PhoneQuestion | undefined {
    return this.view?.at === "question" && this.view.question.phase === "open" ? this.view.question : undefined;
  }

  vote(letter: Letter) {
    const question = this.open;
    if (!question || this.chosen === letter) return;
    this.trouble = undefined;
    this.slow = this.stood !== "in";
    this.#sent = { question: question.number, letter };
    this.#send();
  }

  stands(how: Stands) {
    this.stood = how;
    if (how === "in") {
      this.shut = undefined;
      this.#rejoined = true;
    }
    if (how !== "in" && this.#sent) this.slow = true;
  }

  hears(message: PhoneHears) {
    switch (message.hear) {
      case "show":
        this.#show(message.view, message.mine, message.told);
        break;
      case "counted":
        if (this.open?.number !== message.question) break;
        this.mine = message.letter;
        this.trouble = undefined;
        if (this.#sent?.letter === message.letter) this.#arrived();
        break;
      case "refused":
        this.#refused(message.why);
        break;
      case "welcome":
      case "pong":
    }
  }

  /** A room that was come back to may not have heard the last vote: it is said again. Twice said, it counts once. */
  #show(view: PhoneView, mine: Letter | null, told: PhoneTold | null) {
    const before = this.view?.at === "question" ? this.view.question : undefined;
    this.view = view;
    this.mine = mine;
    this.told = told;
    const now = view.at === "question" ? view.question : undefined;
    const same = now !== undefined && now.number === before?.number;
    if (!same) this.trouble = undefined;
    const rejoined = this.#rejoined;
    this.#rejoined = false;
    const sent = this.#sent;
    if (!sent) return;
    if (now?.number !== sent.question || mine === sent.letter) this.#arrived();
    else if (now.phase !== "open") {
      this.#arrived();
      this.trouble = "late";
    } else if (rejoined) this.#send();
  }

  #refused(why: (PhoneHears & { hear: "refused" })["why"]) {
    if (why === "wrong-key") {
      this.#link?.leave();
      this.#remember(undefined);
      this.asksCode = this.wrongCode = true;
    } else if (why === "wait" || why === "full") {
      this.shut = why;
    } else {
      this.#arrived();
      this.trouble = why === "not-open" ? "late" : "not-saved";
    }
  }

  #send() {
    const sent = this.#sent;
    if (!sent) return;
    this.#cancel();
    // Unheard, it is sent once the link is back.
    if (!this.#link?.say({ say: "vote", ...sent })) return;
    this.#cancel = this.#later(PATIENCE, () => {
      this.#link?.look();
      this.#cancel = this.#later(PATIENCE, () => (this.slow = true));
    });
  }

  #arrived() {
    this.#cancel();
    this.#sent = undefined;
    this.slow = false;
  }
}
