import { describe, expect, it } from "vitest";
import { inSlices, type Slices } from "./in-slices";

/** Reckons for so many milliseconds, and can be left after each. */
function* busy(milliseconds: number): Slices<string> {
  for (let done = 0; done < milliseconds; done++) {
    const until = performance.now() + 1;
    while (performance.now() < until);
    yield;
  }
  return "done";
}

describe("work done in slices", () => {
  it("comes to its end", async () => expect(await inSlices(busy(0))).toBe("done"));

  it("lets the page move in between", async () => {
    let moved = 0;
    const frame = setInterval(() => moved++, 1);
    await inSlices(busy(40));
    clearInterval(frame);
    expect(moved).toBeGreaterThan(3);
  });
});
