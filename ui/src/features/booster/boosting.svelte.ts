import type { BoosterView } from "../../generated/BoosterView";
import type { ChoiceId } from "../../generated/ChoiceId";
import type { Confidence } from "../../generated/Confidence";
import type { Judgement } from "../../generated/Judgement";
import type { RecallGiven } from "../../generated/RecallGiven";
import type { RecallTold } from "../../generated/RecallTold";
import type { RecallView } from "../../generated/RecallView";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** What was asked, and what there is to say to it. */
export type Recollected = { asked: RecallView; told: RecallTold };

/** One booster as it is answered. The truth is in Rust; this holds the last view of it and sends what is pressed. */
export class Boosting {
  view = $state.raw<BoosterView>() as BoosterView;
  refusal = $state.raw<Refusal>();
  /** The recall as long as it is being explained. */
  recollected = $state.raw<Recollected>();
  /** The item's explanation was read. */
  over = $state(false);
  #sending = false;

  constructor(view: BoosterView) {
    this.view = view;
  }

  recall(answer: RecallGiven): Promise<void> {
    const { scene, booster } = this.view;
    if (scene.at !== "recall" || this.recollected) return Promise.resolve();
    return this.#send(async () => {
      const { told, view } = await call("booster.recall", { booster, answer });
      this.recollected = { asked: scene.recall, told };
      return view;
    });
  }

  readonly goOn = () => {
    this.recollected = undefined;
  };

  judge(judgement: Judgement, confidence: Confidence | null): Promise<void> {
    const { scene, booster } = this.view;
    if (scene.at !== "item" || scene.scene.at !== "judge") return Promise.resolve();
    const { item } = scene.scene.item;
    return this.#send(() => call("booster.judge", { booster, item, judgement, confidence }));
  }

  act(choice: ChoiceId): Promise<void> {
    const { scene, booster } = this.view;
    if (scene.at !== "item" || scene.scene.at !== "act") return Promise.resolve();
    const { item } = scene.scene.item;
    return this.#send(() => call("booster.act", { booster, item, choice }));
  }

  readonly end = () => {
    this.over = true;
  };

  /** A second press while the first is on its way is not sent: it was meant for what is answered already. */
  async #send(ask: () => Promise<BoosterView>): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      this.view = await ask();
      this.refusal = undefined;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      // Another window has answered: the page goes where the booster stands by now, and says why.
      if (this.refusal.code === "quiz-moved-on") this.view = await call("booster.start", {}).catch(() => this.view);
    } finally {
      this.#sending = false;
    }
  }
}
