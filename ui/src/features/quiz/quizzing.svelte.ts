import type { ChoiceId } from "../../generated/ChoiceId";
import type { Confidence } from "../../generated/Confidence";
import type { Judgement } from "../../generated/Judgement";
import type { QuizView } from "../../generated/QuizView";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** One quiz as it is answered. The truth is in Rust; this holds the last view of it and sends what is pressed. */
export class Quizzing {
  view = $state.raw<QuizView>() as QuizView;
  refusal = $state.raw<Refusal>();
  #sending = false;

  constructor(view: QuizView) {
    this.view = view;
  }

  judge(judgement: Judgement, confidence: Confidence | null): Promise<void> {
    const { scene, quiz } = this.view;
    if (scene.at !== "judge") return Promise.resolve();
    return this.#send(() => call("quiz.judge", { quiz, item: scene.item.item, judgement, confidence }));
  }

  act(choice: ChoiceId): Promise<void> {
    const { scene, quiz } = this.view;
    if (scene.at !== "act") return Promise.resolve();
    return this.#send(() => call("quiz.act", { quiz, item: scene.item.item, choice }));
  }

  next(): Promise<void> {
    const { scene, quiz } = this.view;
    if (scene.at !== "told") return Promise.resolve();
    return this.#send(() => call("quiz.next", { quiz, item: scene.item.item }));
  }

  /** A second press while the first is on its way is not sent: it was meant for what is answered already. */
  async #send(ask: () => Promise<QuizView>): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      this.view = await ask();
      this.refusal = undefined;
    } catch (rejection) {
      await this.#refused(refused(rejection).refusal);
    } finally {
      this.#sending = false;
    }
  }

  /** Where another window has answered, the page goes where the quiz stands by now, and says why. */
  async #refused(refusal: Refusal): Promise<void> {
    this.refusal = refusal;
    if (refusal.code !== "quiz-moved-on") return;
    try {
      this.view = await call("quiz.look", { quiz: this.view.quiz });
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
  }
}
