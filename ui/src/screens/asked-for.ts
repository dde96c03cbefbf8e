import type { Place } from "./place.svelte";

/**
 * The place that a start asked for, `hang-up-first now` or `import`, or that a dropped file asks for, from the fragment of the page's
 * address; it is taken away, so that the same can be asked for again. Anything else is no place.
 */
export function takeAskedFor(location: Location, history: History): Place | undefined {
  const asked = location.hash;
  if (asked === "") return undefined;
  history.replaceState(null, "", location.pathname);
  if (asked === "#now") return { at: "now" };
  return asked === "#packs" ? { at: "packs" } : undefined;
}
