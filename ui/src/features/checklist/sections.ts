import type { Checklist } from "../../generated/Checklist";
import type { DisclosureClass } from "../../generated/DisclosureClass";
import type { EntryRef } from "../../generated/EntryRef";
import type { HolderName } from "../../generated/HolderName";
import type { Subject } from "../../generated/Subject";
import type { Text } from "../../generated/Text";

/** The parts of the checklist, each a page. */
export const sections = ["knows", "wants", "holders", "persuades", "routes", "rights"] as const;
export type SectionName = (typeof sections)[number];

/** Details by their class. */
export const classes: readonly DisclosureClass[] = ["about-you", "prop", "coincidence", "from-you"];

/** Requests by what they are about: what is asked for on the phone itself first. */
export const subjects: readonly Subject[] = ["codes", "phone", "company", "money", "papers", "door", "errands"];

/** Holders by where one meets them; one that the pack adds stands with the last of them. */
export const holderGroups = ["shopping", "money", "home", "life"] as const;
export type HolderGroup = (typeof holderGroups)[number];
const groupOf: Record<string, HolderGroup> = {
  shop: "shopping",
  seller: "shopping",
  courier: "shopping",
  rider: "shopping",
  "service-partner": "shopping",
  "payment-app": "shopping",
  bank: "money",
  lender: "money",
  insurer: "money",
  "property-manager": "home",
  carrier: "home",
  utility: "home",
};

/** What stands for “no organisation holds it”. */
const nobody: readonly string[] = ["anyone", "myself"];

/** An entry as a list shows it. */
export type Named = { entry: EntryRef; name: Text; sounds: readonly (readonly string[])[]; group?: DisclosureClass | Subject };

export const knows = (list: Checklist): Named[] =>
  list.disclosures.map(({ disclosure: id, class: group, name, sounds }) => ({ entry: { kind: "disclosure", id }, name, sounds, group }));

export const wants = (list: Checklist): Named[] =>
  list.requests.map(({ request: id, about: group, name, sounds }) => ({ entry: { kind: "request", id }, name, sounds, group }));

export const named = ({ holder: id, name, sounds }: HolderName): Named => ({ entry: { kind: "holder", id }, name, sounds });

/** Everything that can be found, in the order of the front. */
export const everything = (list: Checklist): Named[] => [...knows(list), ...wants(list), ...list.tactics, ...list.routes, ...list.holders.map(named)];

export const holdersOf = (list: Checklist, group: HolderGroup): HolderName[] =>
  list.holders.filter(({ holder }) => !nobody.includes(holder) && (groupOf[holder] ?? "life") === group);

export const heldByNobody = (list: Checklist): Named[] => list.holders.filter(({ holder }) => nobody.includes(holder)).map(named);
