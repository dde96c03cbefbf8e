import type { SectionName } from "../features/checklist/sections";
import type { EntryRef } from "../generated/EntryRef";
import type { PackCard } from "../generated/PackCard";
import type { QuizId } from "../generated/QuizId";
import type { RunId } from "../generated/RunId";
import type { RunView } from "../generated/RunView";
import type { SessionId } from "../generated/SessionId";

/** Where one can be in the main window, with what that place needs. */
export type Place =
  | { at: "home" }
  | { at: "stories" }
  | { at: "play"; run: RunView }
  | { at: "debrief"; run: RunId }
  | { at: "check" }
  | { at: "quiz"; quiz: QuizId }
  | { at: "quiz-result"; quiz: QuizId }
  | { at: "checklist" }
  | { at: "section"; section: SectionName; group?: string | undefined }
  | { at: "entry"; entry: EntryRef }
  | { at: "now" }
  | { at: "rescue"; part?: string }
  | { at: "family" }
  | { at: "who" }
  | { at: "data" }
  | { at: "licences" }
  | { at: "booster" }
  | { at: "days" }
  | { at: "progress" }
  | { at: "room" }
  | { at: "room-report"; session: SessionId }
  | { at: "kiosk" }
  | { at: "packs" }
  | { at: "findings"; pack?: PackCard | undefined };

/** More pages than these are not kept open under the one that is shown. */
const mostUnder = 30;

/** Whoever goes on and on keeps the page where it began, and the last ones. */
const firstAndLast = <Kept>(all: readonly Kept[]): Kept[] => (all.length > mostUnder ? [...all.slice(0, 1), ...all.slice(1 - mostUnder)] : [...all]);

/** How a place is left: what it answers brings one back to the same spot. */
type Leave = () => () => void;

/**
 * The places one has come through, the last of them shown. Going to a place begins anew there, so that the same one opens again at its
 * top; a place that is opened lies over the one before, which stays as it is until one comes back to it.
 */
export class Router {
  places = $state.raw<readonly Place[]>([{ at: "home" }]);
  readonly place = $derived<Place>(this.places.at(-1) ?? { at: "home" });
  readonly canGoBack = $derived(this.places.length > 1);
  readonly #arrive: () => void;
  readonly #leave: Leave;
  readonly #homeNow: () => Place;
  #returns: (() => void)[] = [];

  /** `homeNow` is where Home is at the moment: where several use the computer, who it is comes first. */
  constructor(arrive: () => void = () => undefined, leave: Leave = () => () => undefined, first?: Place, homeNow: () => Place = () => ({ at: "home" })) {
    this.#arrive = arrive;
    this.#leave = leave;
    this.#homeNow = homeNow;
    this.places = [first ?? homeNow()];
  }

  go(place: Place) {
    this.#returns = [];
    this.places = [place];
    this.#arrive();
  }

  open(place: Place) {
    this.#returns = firstAndLast([...this.#returns, this.#leave()]);
    this.places = [...firstAndLast(this.places), place];
    this.#arrive();
  }

  /** Opens a place over the one before; one that is shown already begins anew where it lies. */
  lay(place: Place) {
    if (this.place.at !== place.at) return this.open(place);
    this.places = [...this.places.slice(0, -1), place];
    this.#arrive();
  }

  readonly back = () => {
    const comeBack = this.#returns.pop();
    if (!comeBack) return this.home();
    this.places = this.places.slice(0, -1);
    comeBack();
  };

  readonly home = () => this.go(this.#homeNow());
}
