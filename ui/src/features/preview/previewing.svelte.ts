import type { PreviewView } from "../../generated/PreviewView";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** How long the page waits before it asks again, in milliseconds: two looks and what is read between them stay well below a second. */
export const rest = 300;

/** The folder as it was read last. The page asks again and again whether anything was saved; Rust looks, and reads only what changed. */
export class Previewing {
  view = $state.raw<PreviewView>();
  revision = $state(0);
  /** Why there is nothing new: the folder is gone. What was read last stays on the page. */
  refusal = $state.raw<Refusal>();
  #stopped = false;

  /** Begins to ask; what comes back stops it. */
  begin(): () => void {
    void this.#ask();
    return () => (this.#stopped = true);
  }

  async #ask(): Promise<void> {
    while (!this.#stopped) {
      await this.look();
      await new Promise((wake) => setTimeout(wake, rest));
    }
  }

  /** Asks once. */
  async look(): Promise<void> {
    try {
      const news = await call("preview.look", { seen: this.revision });
      if (news.view) this.view = news.view;
      this.revision = news.revision;
      if (this.refusal) this.refusal = undefined;
    } catch (rejection) {
      const { refusal } = refused(rejection);
      // The same refusal three times a second is said once.
      if (this.refusal?.code !== refusal.code || this.refusal.detail !== refusal.detail) this.refusal = refusal;
    }
  }
}
