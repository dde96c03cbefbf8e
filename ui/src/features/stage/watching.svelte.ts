import type { StageView } from "../../generated/StageView";
import { call, subscribe } from "../../host";
import { readFor } from "../traditional/read";
import { Remaining } from "./remaining.svelte";

/** The projector's page: it looks when it opens and whenever it hears of a change, and shows what was seen last. */
export class Watching {
  /** Nothing before a session is open, or once it is over and closed. */
  view = $state.raw<StageView>();
  readonly remaining = new Remaining();
  #looking = false;
  #again = false;

  async begin(): Promise<void> {
    // Heard from before the first look, so that no change falls between them.
    await subscribe(() => void this.look()).catch(() => undefined);
    await this.look();
  }

  /** One look at a time; what changed meanwhile is looked at once more. */
  async look(): Promise<void> {
    if (this.#looking) {
      this.#again = true;
      return;
    }
    this.#looking = true;
    do {
      this.#again = false;
      const view = await call("stage.look", {}).catch(() => undefined);
      if (view) await readFor(view.lang);
      this.view = view;
      this.remaining.hear(this.view?.talk_left ?? null, this.view?.paused ?? false);
    } while (this.#again);
    this.#looking = false;
  }
}
