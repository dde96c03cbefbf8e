import type { EntryRef } from "../../generated/EntryRef";

const files: Record<EntryRef["kind"], string> = { disclosure: "disclosures.toml", request: "requests.toml", tactic: "tactics.toml", route: "routes.toml", holder: "holders.toml" };

/** Where an entry stands in its pack. */
export const entryFile = (entry: EntryRef): string => `${files[entry.kind]}: ${entry.id}`;
