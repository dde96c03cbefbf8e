import type { ScenarioCard } from "../../generated/ScenarioCard";
import type { StoryKind } from "../../generated/StoryKind";

/** The stories under their headings, each in the order in which they came. A drill is never among the blind ones. */
export const sorted = (cards: readonly ScenarioCard[]): Record<StoryKind, readonly ScenarioCard[]> => {
  const of = (kind: StoryKind) => cards.filter((card) => card.kind === kind);
  return { introduced: of("introduced"), blind: of("blind"), drill: of("drill") };
};
