import { describe, expect, it } from "vitest";
import type { ProgressCounts } from "../../generated/ProgressCounts";
import { bars, named, together } from "./bars";

const counts = (more: Partial<ProgressCounts>): ProgressCounts => ({ scams: 0, caught: 0, genuine: 0, turned_away: 0, safe: 0, harmful: 0, costly: 0, ...more });
const span = (more: Partial<ProgressCounts>) => ({ first: "2026-11-23", counts: counts(more) });

describe("the picture over time", () => {
  it("fills as much of a bar as was caught, and draws none where nothing was judged", () => {
    const drawn = bars([span({ scams: 4, caught: 3 }), span({}), span({ scams: 2 })], (c) => c.caught, (c) => c.scams, 10);
    expect(drawn.map((bar) => [bar.ground, bar.filled])).toEqual([[100, 75], [0, 0], [100, 0]]);
    expect(drawn.every((bar, index) => bar.x >= index * 10 && bar.x + bar.width <= (index + 1) * 10)).toBe(true);
  });

  it("adds up", () => expect(together([span({ scams: 4, safe: 1 }), span({ scams: 2 })])).toEqual(counts({ scams: 6, safe: 1 })));

  it("names few enough spans, and always the last", () => {
    for (const count of [1, 2, 5, 12, 24]) {
      const at = named(count, 6);
      expect(at.at(-1)).toBe(count - 1);
      expect(at.length).toBeLessThanOrEqual(6);
    }
  });
});
