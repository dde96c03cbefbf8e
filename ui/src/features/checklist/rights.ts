import type { FactView } from "../../generated/FactView";

/** What one can ask for, and the statements it rests on. Without a statement in the pack nothing is claimed. */
const restsOn = {
  told: ["law-cyber-notify"],
  compensated: ["vip-liability"],
  reported: ["law-crime-sell"],
  "another-way": ["face-not-forced", "face-sensitive"],
  asked: ["face-consent"],
} as const;

export type RightName = keyof typeof restsOn;

export type Right = { name: RightName; facts: FactView[] };

/** The rights for which the pack has the first of their statements; and the statements that are left over. */
export function rightsFrom(facts: readonly FactView[]): { rights: Right[]; others: FactView[] } {
  const of = (ids: readonly string[]) => ids.flatMap((id) => facts.find((fact) => fact.fact === id) ?? []);
  const all = (Object.keys(restsOn) as RightName[]).map((name) => ({ name, facts: of(restsOn[name]) }));
  const rights = all.filter((right) => right.facts[0]?.fact === restsOn[right.name][0]);
  const told = new Set(rights.flatMap((right) => right.facts.map((fact) => fact.fact)));
  return { rights, others: facts.filter((fact) => !told.has(fact.fact)) };
}
