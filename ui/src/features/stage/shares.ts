import type { RoomChange } from "../../generated/RoomChange";

/** A share in whole percent; none of nothing. */
export const percent = (count: number, of: number): number => (of > 0 ? Math.round((100 * count) / of) : 0);

/** What can be said of a change: more, fewer, or nothing, because chance alone would do as much. */
export type Said = { is: "unclear" } | { is: "more" | "fewer"; points: number; low: number; high: number };

/** A change that chance alone would not make, in whole answers of a hundred; the smaller figure first. */
export function said({ points, low, high }: RoomChange): Said {
  if (low <= 0 && high >= 0) return { is: "unclear" };
  const [least, most] = points > 0 ? [low, high] : [-high, -low];
  return { is: points > 0 ? "more" : "fewer", points: Math.round(Math.abs(points)), low: Math.round(least), high: Math.round(most) };
}
