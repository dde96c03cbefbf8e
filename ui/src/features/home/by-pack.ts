import type { PackChoice } from "../../generated/PackChoice";
import type { ScenarioCard } from "../../generated/ScenarioCard";

/** The stories of one imported pack. */
export type OfPack = { pack: PackChoice; cards: readonly ScenarioCard[]; played: number };

/** The stories that came with the program, and those of each imported pack: never mixed, so that it is plain whose a story is. */
export const byPack = (cards: readonly ScenarioCard[], packs: readonly PackChoice[]): { own: readonly ScenarioCard[]; others: readonly OfPack[] } => {
  const of = (pack: PackChoice) => cards.filter((card) => card.pack === pack.pack);
  const others = packs.filter((pack) => !pack.bundled).map((pack) => {
    const own = of(pack);
    return { pack, cards: own, played: own.filter((card) => card.played > 0).length };
  });
  return { own: packs.filter((pack) => pack.bundled).flatMap(of), others: others.filter((part) => part.cards.length > 0) };
};
