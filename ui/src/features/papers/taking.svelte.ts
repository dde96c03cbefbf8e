import type { Lang } from "../../generated/Lang";
import type { Paper } from "../../generated/Paper";
import type { PaperForm } from "../../generated/PaperForm";
import type { PaperSaved } from "../../generated/PaperSaved";
import type { Refusal } from "../../generated/Refusal";
import type { Sheet } from "../../generated/Sheet";
import { call, refused } from "../../host";

/** What of one sheet is there to take along, and what became of it. */
export class Taking {
  saved = $state.raw<PaperSaved>();
  refusal = $state.raw<Refusal>();
  #papers = $state.raw<readonly Paper[]>([]);
  #last = $state.raw<Paper>();

  constructor(private readonly sheet: Sheet) {}

  /** What did not come with the program is not offered. */
  readonly look = () =>
    this.#ask(async () => {
      this.#papers = (await call("papers.look", {})).papers;
    });

  readonly has = (form: PaperForm, lang: Lang) => this.#papers.some((paper) => paper.sheet === this.sheet && paper.form === form && paper.lang === lang);

  readonly save = (form: PaperForm, lang: Lang) => {
    const paper = { sheet: this.sheet, form, lang };
    this.saved = undefined;
    this.#last = paper;
    return this.#ask(async () => {
      this.saved = await call("papers.save", { paper });
    });
  };

  /** The one that was last asked for; it can be looked at even where it could not be saved. */
  readonly open = () => {
    const paper = this.#last;
    return paper && this.#ask(() => call("papers.open", { paper }));
  };

  readonly folder = () => this.#ask(() => call("papers.folder", {}));
  readonly print = () => this.#ask(() => call("papers.print", {}));

  async #ask(asked: () => Promise<unknown>) {
    try {
      this.refusal = undefined;
      await asked();
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }
}
