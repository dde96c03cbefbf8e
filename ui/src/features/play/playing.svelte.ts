import type { Confidence } from "../../generated/Confidence";
import type { ChoiceId } from "../../generated/ChoiceId";
import type { DisclosureId } from "../../generated/DisclosureId";
import type { Judgement } from "../../generated/Judgement";
import type { Refusal } from "../../generated/Refusal";
import type { RunView } from "../../generated/RunView";
import type { Scene } from "../../generated/Scene";
import type { StepId } from "../../generated/StepId";
import { call, refused } from "../../host";
import { pictures } from "./pictures";

// Made anew with every view and never changed, so that an ordinary set will do.
const asSet = (ids: readonly DisclosureId[]): ReadonlySet<DisclosureId> => new Set(ids);

const placeOf = (scene: Scene): string => {
  if (scene.at === "step") return `${scene.number} ${scene.step}`;
  return scene.at === "judge" ? "judge" : scene.ending;
};

/** One run as it is played. The truth is in Rust; this holds the last view of it and sends what is pressed. */
export class Playing {
  view = $state.raw<RunView>() as RunView;
  refusal = $state.raw<Refusal>();
  /** A choice is on its way. */
  choosing = $state(false);
  /** The picture sent along at a visited step. */
  readonly picture = pictures((step) => call("run.picture", { run: this.view.run, step }));
  #sent: Promise<void> = Promise.resolve();

  constructor(view: RunView) {
    this.view = view;
  }

  /** The details tapped so far, to mark them wherever they were said. */
  readonly tapped: ReadonlySet<DisclosureId> = $derived(asSet(this.view.got_right.map((detail) => detail.disclosure)));

  /** Names the place of the story: it changes with a choice, not with a tap. */
  readonly place: string = $derived(placeOf(this.view.scene));

  /** A second press while the first is on its way is not sent: it was meant for the step that is already answered. */
  async choose(choice: ChoiceId): Promise<void> {
    if (this.choosing || this.view.scene.at !== "step") return;
    this.choosing = true;
    await this.#send(() => call("run.choose", { run: this.view.run, choice }));
    this.choosing = false;
  }

  /** Says what the contact was taken to be, before anything is told. */
  judge(judgement: Judgement, confidence: Confidence | null): Promise<void> {
    if (this.view.scene.at !== "judge") return this.#sent;
    return this.#send(() => call("run.judge", { run: this.view.run, judgement, confidence }));
  }

  tap(step: StepId, disclosure: DisclosureId): Promise<void> {
    if (this.tapped.has(disclosure)) return this.#sent;
    return this.#send(() => call("run.tap", { run: this.view.run, step, disclosure }));
  }

  /** One after another, so that no reply overtakes a later one. */
  #send(ask: () => Promise<RunView>): Promise<void> {
    this.#sent = this.#sent.then(async () => {
      try {
        this.view = await ask();
        this.refusal = undefined;
      } catch (rejection) {
        this.refusal = refused(rejection).refusal;
      }
    });
    return this.#sent;
  }
}
