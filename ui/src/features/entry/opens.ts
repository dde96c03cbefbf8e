import { createContext } from "svelte";
import type { EntryRef } from "../../generated/EntryRef";

/** Opens an entry of the checklist over the page that is shown. */
export type OpensEntry = (entry: EntryRef) => void;

/** The window sets it once; whatever names an entry may lead to it. */
export const [opensEntry, setOpensEntry] = createContext<OpensEntry>();
