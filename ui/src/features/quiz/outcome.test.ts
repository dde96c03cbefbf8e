import { describe, expect, it } from "vitest";
import { adviceOf, signsOf, sureAndWrong } from "./outcome";

const count = (right: number, wrong: number, cannot_tell = 0) => ({ of: right + wrong + cannot_tell, right, wrong, cannot_tell });

describe("what is said of a result", () => {
  it("speaks of the scams that got past, where those were as many or more", () => {
    expect(adviceOf({ scams: count(6, 2), genuine: count(6, 2) })).toBe("missed");
  });

  it("speaks of the genuine ones that were turned away, where those were more", () => {
    expect(adviceOf({ scams: count(7, 1), genuine: count(4, 4) })).toBe("away");
    expect(adviceOf({ scams: count(8, 0), genuine: count(7, 1) })).toBe("away");
  });

  it("calls not being able to tell no mistake", () => {
    expect(adviceOf({ scams: count(3, 0, 1), genuine: count(4, 0) })).toBe("untold");
  });

  it("keeps the habit alive where all were seen", () => {
    expect(adviceOf({ scams: count(8, 0), genuine: count(8, 0) })).toBe("seen");
  });
});

describe("the picture of before and after", () => {
  it("has one sign a contact, those seen right first", () => {
    expect(signsOf(count(2, 1, 1))).toEqual(["right", "right", "untold", "wrong"]);
  });
});

describe("being sure", () => {
  it("is spoken of gently only where it was wrong", () => {
    const said = (of: number, right: number) => ({ sureness: [{ confidence: "sure" as const, of, right }] });
    expect(sureAndWrong(said(4, 3))).toBe(true);
    expect(sureAndWrong(said(4, 4))).toBe(false);
    expect(sureAndWrong({ sureness: [{ confidence: "guess", of: 2, right: 0 }] })).toBe(false);
  });
});
