import { describe, expect, it } from "vitest";
import { percent, said } from "./shares";

describe("the figures of a room", () => {
  it("are whole percents, and nothing of nothing", () => {
    expect([percent(2, 3), percent(0, 8), percent(0, 0)]).toEqual([67, 0, 0]);
  });

  it("say nothing of a change that may be chance", () => {
    expect(said({ points: 12, low: -3, high: 27 })).toEqual({ is: "unclear" });
    expect(said({ points: 5, low: 0, high: 10 }), "an end that touches none may be chance too").toEqual({ is: "unclear" });
  });

  it("say a change in whole answers, the smaller end first, upward or downward", () => {
    expect(said({ points: 12.4, low: 3.2, high: 21.6 })).toEqual({ is: "more", points: 12, low: 3, high: 22 });
    expect(said({ points: -12.4, low: -21.6, high: -3.2 })).toEqual({ is: "fewer", points: 12, low: 3, high: 22 });
  });
});
