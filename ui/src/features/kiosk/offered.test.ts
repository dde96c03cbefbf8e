import { describe, expect, it } from "vitest";
import { offered, otherOf } from "./offered";

describe("the languages of a kiosk", () => {
  it.each([
    ["zh-Hans", ["zh-Hans", "en"]],
    ["zh-Hant", ["zh-Hant", "en"]],
    ["en", ["en", "zh-Hans"]],
  ] as const)("are two, where %s is first", (first, both) => expect(offered(first)).toEqual(both));

  it("lead from one to the other and back", () => {
    for (const first of ["zh-Hans", "zh-Hant", "en"] as const) {
      const there = otherOf(first, first);
      expect(otherOf(first, there), `${first}: pressing it twice leads back`).toBe(first);
    }
  });
});
