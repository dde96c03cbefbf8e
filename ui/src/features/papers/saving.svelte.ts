import type { PaperSaved } from "../../generated/PaperSaved";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** What was saved among the downloads, or why it was not; and the ways on from there. */
export class Saving {
  saved = $state.raw<PaperSaved>();
  refusal = $state.raw<Refusal>();

  /** Where the last one was saved is told no longer than until the next. */
  readonly save = (asked: () => Promise<PaperSaved>) =>
    this.ask(async () => {
      this.saved = undefined;
      this.saved = await asked();
    });

  readonly folder = () => this.ask(() => call("papers.folder", {}));
  readonly print = () => this.ask(() => call("papers.print", {}));

  async ask(asked: () => Promise<unknown>) {
    try {
      this.refusal = undefined;
      await asked();
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }
}
