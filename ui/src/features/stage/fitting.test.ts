import { describe, expect, it } from "vitest";
import { firstThatFits, steps } from "./fitting";

describe("fitting what is said to the big screen", () => {
  const at = (limit: number) => {
    let now = 0;
    const step = firstThatFits(
      (tried) => (now = tried),
      () => now <= limit,
    );
    return { step, now };
  };

  it("leaves what fits as large as it is", () => {
    expect(at(1)).toEqual({ step: 1, now: 1 });
  });

  it("shrinks no further than it must, and leaves it at that", () => {
    expect(at(0.8), "0.84 is too large, 0.77 fits").toEqual({ step: 0.77, now: 0.77 });
  });

  it("stops at the smallest that can be read", () => {
    expect(at(0)).toEqual({ step: steps.at(-1), now: steps.at(-1) });
  });
});
