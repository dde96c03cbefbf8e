import { describe, expect, it } from "vitest";
import { dialled } from "./number";

describe("an emergency number that somebody enters", () => {
  it.each([
    ["12", "12"],
    [" 1-2 3 ", "123"],
    ["+12 (34) 5", "+12345"],
    ["123456789012345", "123456789012345"],
  ])("%j is dialled as %s", (typed, number) => expect(dialled(typed)).toBe(number));

  it.each(["", "1", "+", "1234567890123456", "１２", "12<b>", "call me", "1+2"])("%j can be dialled by nobody", (typed) => expect(dialled(typed)).toBeUndefined());
});
