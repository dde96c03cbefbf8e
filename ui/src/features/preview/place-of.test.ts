import { describe, expect, it } from "vitest";
import { entryFile } from "./entry-file";
import { placeOf } from "./place-of";
import { seedOf } from "./seed";

describe("a seed", () => {
  it("is a whole number that fits, or nothing", () => {
    expect(["", "  ", "0", " 42 ", "4294967295"].map(seedOf)).toEqual([null, null, 0, 42, 4294967295]);
  });
  it.each(["4294967296", "-1", "1.5", "1e3", "seven", "99999999999"])("is not %s", (typed) => expect(seedOf(typed)).toBeUndefined());
});

describe("what a text is", () => {
  it("is told by its path", () => {
    expect(["title", "step/#/say", "step/#/choice/#/why", "step/#/app/orders/#", "ending/#/text", "vary/*/#", "something/new"].map(placeOf)).toEqual(["title", "say", "choice/why", "app", "ending", "vary", "other"]);
  });
});

it("says in which file an entry stands", () => expect(entryFile({ kind: "tactic", id: "hurry" })).toBe("tactics.toml: hurry"));
