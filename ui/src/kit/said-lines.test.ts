import { describe, expect, it } from "vitest";
import { saidLines } from "./said-lines";

describe("the lines of what is said", () => {
  it("are told apart at each new line", () => expect(saidLines("Hello.\nIt is me.")).toEqual(["Hello.", "It is me."]));

  it("leave out what is blank", () => expect(saidLines("\nHello.\n  \n\nIt is me.\n")).toEqual(["Hello.", "It is me."]));

  it("are none where nothing is said", () => expect(saidLines("")).toEqual([]));
});
