import { createContext } from "svelte";
import type { Preferences } from "./preferences.svelte";

/** What the person has set, for every part of the page that follows it. The window sets it once. */
export const [preferencesHere, setPreferencesHere] = createContext<Preferences>();
