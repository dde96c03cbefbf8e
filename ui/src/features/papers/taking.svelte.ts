import type { Lang } from "../../generated/Lang";
import type { Paper } from "../../generated/Paper";
import type { PaperForm } from "../../generated/PaperForm";
import type { Sheet } from "../../generated/Sheet";
import { call } from "../../host";
import { Saving } from "./saving.svelte";

/** What of one sheet is there to take along, and what became of it. */
export class Taking extends Saving {
  #papers = $state.raw<readonly Paper[]>([]);
  #last = $state.raw<Paper>();

  constructor(private readonly sheet: Sheet) {
    super();
  }

  /** What did not come with the program is not offered. */
  readonly look = () =>
    this.ask(async () => {
      this.#papers = (await call("papers.look", {})).papers;
    });

  readonly has = (form: PaperForm, lang: Lang) => this.#papers.some((paper) => paper.sheet === this.sheet && paper.form === form && paper.lang === lang);

  readonly savePaper = (form: PaperForm, lang: Lang) => {
    const paper = { sheet: this.sheet, form, lang };
    this.#last = paper;
    return this.save(() => call("papers.save", { paper }));
  };

  /** The one that was last asked for; it can be looked at even where it could not be saved. */
  readonly open = () => {
    const paper = this.#last;
    return paper && this.ask(() => call("papers.open", { paper }));
  };
}
