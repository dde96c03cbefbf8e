import { createContext } from "svelte";

/** The region (地区) whose lines come first, whatever the language. */
export const firstRegion = "CN";

/** Whose telephone numbers are shown, on every page, until the program is closed. */
export class Region {
  chosen = $state<string>(firstRegion);
}

/** The page sets it once; whatever shows telephone numbers reads it. */
export const [region, setRegion] = createContext<Region>();
