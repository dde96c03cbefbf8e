import type { Commands } from "../../generated/commands";
import type { KioskDoor } from "../../generated/KioskDoor";
import type { Refusal } from "../../generated/Refusal";
import type { VisitDoes } from "../../generated/VisitDoes";
import type { VisitView } from "../../generated/VisitView";
import { call, refused } from "../../host";
import { pictures } from "../play/pictures";
import { readFor } from "../traditional/read";

/** Commands that answer with where the visit stands. */
type Answering = { [C in keyof Commands]: Commands[C]["reply"] extends VisitView ? C : never }[keyof Commands];

/** One visit as the page shows it. The truth is in Rust, and so is its end; this holds the last view and sends what is pressed. */
export class Visiting {
  view = $state.raw<VisitView>();
  refusal = $state.raw<Refusal>();
  /** A press is on its way: a second one was meant for what is already left. */
  pressing = $state(false);
  /** The door that was opened last, to open it once more. */
  door = $state<KioskDoor>();
  /** How often something was pressed: what a look says is older than any press that was sent since. */
  #sent = 0;

  /** Another place than the one shown is told by the beat, and now and then an older one. So nothing waits for a look. */
  readonly look = async (): Promise<void> => {
    if (this.pressing) return;
    const sent = this.#sent;
    const isLatest = () => sent === this.#sent;
    try {
      const view = await call("visit.look", {});
      await readFor(view.first);
      if (isLatest()) [this.view, this.refusal] = [view, undefined];
    } catch (rejection) {
      if (isLatest()) this.refusal = refused(rejection).refusal;
    }
  };
  readonly begin = (): Promise<void> => this.#send("visit.begin", {});
  readonly doors = (): Promise<void> => this.#send("visit.doors", {});
  readonly end = (): Promise<void> => this.#send("visit.end", {});
  readonly next = (): Promise<void> => this.press({ do: "next" });

  readonly open = async (door: KioskDoor): Promise<void> => {
    if (this.pressing) return;
    if (door !== "staff") this.door = door;
    await this.#send("visit.open", { door });
  };

  readonly press = async (does: VisitDoes): Promise<void> => {
    if (this.view) await this.#send("visit.press", { place: this.view.place, does });
  };

  /** The picture sent along at a visited step. */
  readonly picture = pictures((step) => call("visit.picture", { step }));

  async #send<C extends Answering>(command: C, request: Commands[C]["request"]): Promise<void> {
    if (this.pressing) return;
    this.pressing = true;
    this.#sent += 1;
    try {
      this.view = await call(command, request);
      this.refusal = undefined;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    } finally {
      this.pressing = false;
    }
    // What was pressed belonged to a step that is over: the step that came instead is shown, and nothing need be said.
    if (this.refusal?.code === "visit-moved-on") await this.look();
  }
}
