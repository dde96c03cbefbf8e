import { describe, expect, it } from "vitest";
import type { CaughtDetail } from "../../generated/CaughtDetail";
import { missedIn, verdictOf } from "./hindsight";

const detail = (disclosure: string, caught: boolean) => ({ disclosure, caught }) as CaughtDetail;
const step = (...disclosures: CaughtDetail[]) => ({ disclosures });

describe("a judgement in hindsight", () => {
  it("is right where it says what the contact was", () => {
    expect(verdictOf("scam", "scam")).toBe("right");
    expect(verdictOf("genuine", "genuine")).toBe("right");
  });

  it("is wrong both ways: a fraud believed, and a genuine contact taken for one", () => {
    expect(verdictOf("genuine", "scam")).toBe("wrong");
    expect(verdictOf("scam", "genuine")).toBe("wrong");
  });

  it("is neither where one cannot tell", () => {
    expect(verdictOf("cannot-tell", "scam")).toBe("cannot-tell");
    expect(verdictOf("cannot-tell", "genuine")).toBe("cannot-tell");
  });
});

describe("the details that were not tapped", () => {
  it("are told once each, in the order in which they came up", () => {
    const missed = missedIn([step(detail("name", false), detail("card", true)), step(detail("product", false), detail("name", false))]);
    expect(missed.map((it) => it.disclosure)).toEqual(["name", "product"]);
  });

  it("do not hold what was tapped in another step", () => expect(missedIn([step(detail("name", false)), step(detail("name", true))])).toEqual([]));
});
