import type { Commands } from "../../generated/commands";
import type { HandCount } from "../../generated/HandCount";
import type { Lang } from "../../generated/Lang";
import type { Letter } from "../../generated/Letter";
import type { Press } from "../../generated/Press";
import type { Refusal } from "../../generated/Refusal";
import type { RoomReport } from "../../generated/RoomReport";
import type { RoomView } from "../../generated/RoomView";
import { call, refused, subscribe } from "../../host";
import { readFor } from "../traditional/read";

/** Commands that answer with where the session stands. */
type Answering = { [C in keyof Commands]: Commands[C]["reply"] extends RoomView ? C : never }[keyof Commands];

/** A session as it is led. The truth is in Rust; this holds the last view of it and sends what is pressed. */
export class Leading {
  view = $state.raw<RoomView>() as RoomView;
  refusal = $state.raw<Refusal>();
  /** A press is on its way: a second one was meant for what is already left. */
  pressing = $state(false);
  report = $state.raw<RoomReport>();
  /** When the view came, on the page's own clock: times are counted on from it. */
  at = $state(performance.now());
  #sent: Promise<void> = Promise.resolve();
  #waiting = false;
  #left = false;

  constructor(view: RoomView) {
    this.view = view;
  }

  /** Hears of changes from now on, as long as the screen is there. */
  begin(): void {
    void subscribe(() => void this.#look()).catch(() => undefined);
    void this.#look();
  }

  leave(): void {
    this.#left = true;
  }

  async press(press: Press): Promise<void> {
    if (this.pressing) return;
    this.pressing = true;
    await this.#send("room.press", { stage: this.view.stage, press });
    this.pressing = false;
  }

  readonly next = (): void => {
    if (this.view.next === "nothing" || this.view.next === "choose") return;
    void this.press({ do: "next" });
  };

  count(letter: Letter, count: HandCount): void {
    const question = this.view.counts?.question;
    if (question !== undefined) void this.#send("room.hands", { question, letter, count });
  }

  show(lang: Lang, bars_while_open: boolean): void {
    void this.#send("room.show", { lang, bars_while_open });
  }

  phones(address: string | null): Promise<void> {
    return this.#send("room.phones", { address });
  }

  wifi(name: string, password: string): Promise<void> {
    return this.#send("room.wifi", { name, password });
  }

  project(open: boolean): void {
    void this.#send("room.project", { open });
  }

  /** Ends it. The report comes even where it could not be saved. */
  async close(): Promise<void> {
    await this.#sent;
    try {
      this.report = await call("room.close", {});
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }

  /** What changed meanwhile is seen by a look that already waits. */
  async #look(): Promise<void> {
    if (this.#left || this.#waiting) return;
    this.#waiting = true;
    await this.#sent;
    this.#waiting = false;
    await this.#send("room.look", {}, true);
  }

  /** One after another, so that no reply overtakes a later one. A look takes away no refusal that is still to be read. */
  #send<C extends Answering>(command: C, request: Commands[C]["request"], quiet = false): Promise<void> {
    this.#sent = this.#sent.then(async () => {
      try {
        const view = (await call(command, request)) as RoomView;
        await readFor(view.lang);
        this.view = view;
        this.at = performance.now();
        if (!quiet) this.refusal = undefined;
      } catch (rejection) {
        if (!this.report) this.refusal = refused(rejection).refusal;
      }
    });
    return this.#sent;
  }
}
