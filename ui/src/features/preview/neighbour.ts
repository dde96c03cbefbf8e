import type { Spot } from "./layout";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** How far a spot lies that way, and how far beside it; nothing where it lies another way. */
function distance(from: Spot, to: Spot, direction: Direction): number | undefined {
  const along = direction === "ArrowDown" ? to.y - from.y : direction === "ArrowUp" ? from.y - to.y : direction === "ArrowRight" ? to.x - from.x : from.x - to.x;
  const beside = Math.abs(direction === "ArrowDown" || direction === "ArrowUp" ? to.x - from.x : to.y - from.y);
  return along > 0.5 ? along + 2 * beside : undefined;
}

/** The next spot of the map in a direction, as one sees it. */
export function neighbour(spots: readonly Spot[], id: string, direction: Direction): Spot | undefined {
  const from = spots.find((spot) => spot.id === id);
  if (!from) return undefined;
  let best: { spot: Spot; far: number } | undefined;
  for (const spot of spots) {
    const far = distance(from, spot, direction);
    if (far !== undefined && (!best || far < best.far)) best = { spot, far };
  }
  return best?.spot;
}
