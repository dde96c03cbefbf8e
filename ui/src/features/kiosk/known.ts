import type { Debrief } from "../../generated/Debrief";
import type { Text } from "../../generated/Text";

/** Something they knew: what it is, who may hold it, and why it proves nothing. */
export type Known = { id: string; name: Text; value: Text | null; holders: readonly Text[]; notProof: Text };

/** So many are shown: one page, read standing. */
const most = 3;
const holdersMost = 2;

/** What they knew, what stood in their list first. After a genuine contact there is no list, and what was said is told by its name. */
export function known(debrief: Pick<Debrief, "list" | "steps">): Known[] {
  const cells = debrief.list ? [...debrief.list.row, ...debrief.list.beside] : [];
  if (cells.length > 0) {
    return cells.slice(0, most).map((cell) => ({
      id: cell.disclosure,
      name: cell.name,
      value: cell.class === "about-you" ? cell.value : null,
      holders: cell.holders.slice(0, holdersMost).map((holder) => holder.name),
      notProof: cell.not_proof,
    }));
  }
  const said = debrief.steps.flatMap((step) => step.disclosures);
  const once = said.filter((detail, place) => said.findIndex((other) => other.disclosure === detail.disclosure) === place);
  return once.slice(0, most).map((detail) => ({ id: detail.disclosure, name: detail.name, value: null, holders: [], notProof: detail.not_proof }));
}
