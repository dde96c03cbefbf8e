import type { PackCard } from "../../generated/PackCard";
import type { PackShelf } from "../../generated/PackShelf";
import type { PublisherCard } from "../../generated/PublisherCard";
import type { Refusal } from "../../generated/Refusal";
import type { Text } from "../../generated/Text";
import { call, refused } from "../../host";

/** What is asked once more before it is done. */
export type Asked = { what: "remove"; pack: PackCard } | { what: "roll-back"; pack: PackCard; before: string } | { what: "forget"; publisher: PublisherCard };

/** What was done last, to be said on the list. */
export type Done = { what: "imported" | "removed"; title: Text } | { what: "rolled-back"; title: Text; version: string } | { what: "forgotten"; name: Text };

/** What the page shows. */
export type Shown = "asked" | "offer" | "refused" | "list";

/** The packs that are here, as the page shows them; whatever is done answers with all of them anew. */
export class Shelf {
  held = $state.raw<PackShelf>() as PackShelf;
  refusal = $state.raw<Refusal>();
  asked = $state.raw<Asked>();
  done = $state.raw<Done>();
  /** A file is being chosen: the system's window lies over this one. */
  choosing = $state(false);
  working = $state(false);
  /** Counts what was done: after each the list begins anew at its title. */
  round = $state(0);
  readonly shown = $derived<Shown>(this.asked ? "asked" : this.held.offer ? "offer" : this.held.refused ? "refused" : "list");

  constructor(held: PackShelf) {
    this.held = held;
  }

  readonly choose = async (): Promise<void> => {
    if (this.working) return;
    this.choosing = true;
    await this.#do(() => call("pack.choose", {}));
    this.choosing = false;
  };

  /** Opens the preview of a folder, in a window of its own. */
  readonly preview = async (): Promise<void> => {
    if (this.working) return;
    this.working = true;
    this.refusal = undefined;
    try {
      await call("preview.open", {});
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    } finally {
      this.working = false;
    }
  };

  readonly leave = (): Promise<void> => this.#do(() => call("pack.leave", {}));

  readonly import = (): Promise<void> => {
    const offer = this.held.offer;
    return offer ? this.#do(() => call("pack.import", { offer: offer.offer }), { what: "imported", title: offer.title }) : Promise.resolve();
  };

  readonly ask = (asked: Asked): void => {
    this.done = undefined;
    this.refusal = undefined;
    this.asked = asked;
  };

  readonly keep = (): void => {
    this.asked = undefined;
  };

  /** Does what was asked. Refused or not, the list is shown again, with why. */
  readonly sure = async (): Promise<void> => {
    const asked = this.asked;
    if (!asked) return;
    if (asked.what === "remove") await this.#do(() => call("pack.remove", { pack: asked.pack.pack }), { what: "removed", title: asked.pack.title });
    else if (asked.what === "roll-back") await this.#do(() => call("pack.roll_back", { pack: asked.pack.pack }), { what: "rolled-back", title: asked.pack.title, version: asked.before });
    else await this.#do(() => call("publisher.forget", { key: asked.publisher.key }), { what: "forgotten", name: asked.publisher.name });
    this.asked = undefined;
    this.round += 1;
  };

  /** One thing at a time. What is refused leaves the page as things are by then: an offer may be gone. */
  async #do(ask: () => Promise<PackShelf>, done?: Done): Promise<void> {
    if (this.working) return;
    this.working = true;
    this.refusal = undefined;
    this.done = undefined;
    try {
      this.held = await ask();
      this.done = done;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      this.held = await call("pack.look", {}).catch(() => this.held);
    } finally {
      this.working = false;
    }
  }
}
