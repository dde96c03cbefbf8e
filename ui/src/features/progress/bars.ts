import type { ProgressCounts } from "../../generated/ProgressCounts";
import type { ProgressSpan } from "../../generated/ProgressSpan";

/** The counts of several spans or channels together. */
export function together(all: readonly { counts: ProgressCounts }[]): ProgressCounts {
  const sum = (pick: (counts: ProgressCounts) => number) => all.reduce((total, { counts }) => total + pick(counts), 0);
  return {
    scams: sum((c) => c.scams),
    caught: sum((c) => c.caught),
    genuine: sum((c) => c.genuine),
    turned_away: sum((c) => c.turned_away),
    safe: sum((c) => c.safe),
    harmful: sum((c) => c.harmful),
    costly: sum((c) => c.costly),
  };
}

/** A bar of the picture, in its units: where it stands, how high its ground is, and how much of it is filled. */
export type Bar = { x: number; width: number; ground: number; filled: number };

/** How high a whole bar is drawn. */
export const whole = 100;

/** One place a span, a bar in each: its ground is there where anything was judged, filled by the part. */
export function bars(spans: readonly ProgressSpan[], part: (counts: ProgressCounts) => number, of: (counts: ProgressCounts) => number, place: number): Bar[] {
  const width = place * 0.6;
  return spans.map(({ counts }, index) => {
    const all = of(counts);
    return { x: index * place + (place - width) / 2, width, ground: all > 0 ? whole : 0, filled: all > 0 ? (part(counts) / all) * whole : 0 };
  });
}

/** Which of the spans are named below the picture, so that names do not run into each other: the first, the last, some between. */
export function named(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil((count - 1) / Math.max(1, most - 1)));
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % every === 0);
}
