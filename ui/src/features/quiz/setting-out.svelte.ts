import type { QuizId } from "../../generated/QuizId";
import type { QuizKind } from "../../generated/QuizKind";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** Beginning a quiz, and what stands in the way, if anything does. */
export class SettingOut {
  refusal = $state.raw<Refusal>();
  readonly #onbegun: (quiz: QuizId) => void;
  #asking = false;
  #left = false;

  constructor(onbegun: (quiz: QuizId) => void) {
    this.#onbegun = onbegun;
  }

  /** Begins anew; what was left unfinished is given up. */
  readonly start = async (kind: QuizKind): Promise<void> => {
    if (this.#asking) return;
    this.#asking = true;
    try {
      this.refusal = undefined;
      const begun = await call("quiz.start", { kind });
      if (!this.#left) this.#onbegun(begun.quiz);
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    } finally {
      this.#asking = false;
    }
  };

  readonly goOn = (quiz: QuizId): void => this.#onbegun(quiz);

  /** The page is left: a reply that comes later pulls nobody away from where they are by then. */
  readonly leave = (): void => {
    this.#left = true;
  };
}
