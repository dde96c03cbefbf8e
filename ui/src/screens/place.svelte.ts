import type { RunId } from "../generated/RunId";
import type { RunView } from "../generated/RunView";

/** Where one can be in the main window, with what that place needs. */
export type Place =
  | { at: "home" }
  | { at: "stories" }
  | { at: "play"; run: RunView }
  | { at: "debrief"; run: RunId }
  | { at: "checklist" }
  | { at: "now" }
  | { at: "rescue"; part?: string }
  | { at: "family" }
  | { at: "findings" };

/** The place that is shown. Each going hands in a place of its own, so that going to the same one again opens it anew, at its top. */
export class Router {
  place = $state.raw<Place>({ at: "home" });
  readonly #arrive: () => void;

  constructor(arrive: () => void = () => undefined, first: Place = { at: "home" }) {
    this.#arrive = arrive;
    this.place = first;
  }

  go(place: Place) {
    this.place = place;
    this.#arrive();
  }

  readonly home = () => this.go({ at: "home" });
}
