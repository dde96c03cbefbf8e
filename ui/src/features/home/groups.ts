import type { ScenarioCard } from "../../generated/ScenarioCard";
import type { StoryGroup } from "../../generated/StoryGroup";
import type { LangTag } from "../../kit/language";
import { inLanguage } from "../../kit/language";

/** What stands under each heading of the page. */
export type Sorted = {
  introduced: readonly ScenarioCard[];
  /** The blind ones by what they are about: each group holds genuine contacts and scams, so that none tells what a story is. */
  blind: readonly { group: StoryGroup; cards: readonly ScenarioCard[]; played: number }[];
  /** A drill is never among the blind ones. */
  drill: readonly ScenarioCard[];
};

const order: readonly StoryGroup[] = ["shopping", "parcels", "accounts", "offices", "home"];

/** The stories under their headings; within one the easier first, then by title as the reader's language orders them. */
export const sorted = (cards: readonly ScenarioCard[], lang: LangTag): Sorted => {
  const collator = new Intl.Collator(lang);
  const title = (card: ScenarioCard) => inLanguage(card.title, lang)?.words ?? "";
  const inOrder = [...cards].sort((one, other) => one.level - other.level || collator.compare(title(one), title(other)));
  const blind = order.map((group) => {
    const own = inOrder.filter((card) => card.kind === "blind" && card.group === group);
    return { group, cards: own, played: own.filter((card) => card.played > 0).length };
  });
  return {
    introduced: inOrder.filter((card) => card.kind === "introduced"),
    blind: blind.filter((part) => part.cards.length > 0),
    drill: inOrder.filter((card) => card.kind === "drill"),
  };
};
