import type { PreviewPlay } from "../../generated/PreviewPlay";
import type { RunId } from "../../generated/RunId";
import type { RunView } from "../../generated/RunView";
import type { ScenarioId } from "../../generated/ScenarioId";

/** How a story is shown. */
export type StoryView = "map" | "list" | "side-by-side" | "findings";

/** A run of the preview: how it was begun, and which reading of the folder it is played in. */
export type Begun = { asked: PreviewPlay; run: RunView; revision: number };

/** Where one is in the preview. */
export type PreviewPlace = { at: "folder" } | { at: "story" } | { at: "play"; begun: Begun } | { at: "debrief"; run: RunId; begun: Begun };

/** The place, and what stays as it was left when one comes back to a story: how it is shown, and which of its parts is open. */
export class Places {
  place = $state.raw<PreviewPlace>({ at: "folder" });
  story = $state<ScenarioId>();
  view = $state<StoryView>("map");
  part = $state<string>();

  toFolder = () => (this.place = { at: "folder" });

  toStory = (scenario: ScenarioId) => {
    if (scenario !== this.story) this.part = undefined;
    this.story = scenario;
    this.place = { at: "story" };
  };

  backToStory = () => (this.place = this.story === undefined ? { at: "folder" } : { at: "story" });

  toPlay = (begun: Begun) => (this.place = { at: "play", begun });

  toDebrief = (begun: Begun, run: RunId) => (this.place = { at: "debrief", run, begun });
}
