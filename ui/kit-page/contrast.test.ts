import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pairs, ratio, unmeasured } from "./contrast";
import { isColour, shownIn, tokensOf, valuesFor } from "./tokens";
import { looks } from "./view";

const sheet = readFileSync("src/styles/tokens.css", "utf8");
const colours = tokensOf(sheet).filter(isColour).map((token) => token.name);

it("reckons as the WCAG does", () => {
  expect(ratio("#000000", "#ffffff")).toBe(21);
  expect(ratio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe.each(looks)("$name", ({ scheme, contrast }) => {
  const values = valuesFor(sheet, { contrast, size: "standard", lang: "zh-Hans" });
  const colour = (name: string) => shownIn(scheme, values.get(name) ?? `no ${name}`);

  it.each(pairs)("$of is at least $least to 1 on each of $on", ({ of, on, least }) => {
    const faint = on.filter((ground) => ratio(colour(of), colour(ground)) < least);
    expect(faint.map((ground) => `${of} on ${ground}: ${ratio(colour(of), colour(ground)).toFixed(3)}`)).toEqual([]);
  });
});

it("says of every colour what it has to be told from, or why it has not", () => {
  const named = new Set([...pairs.flatMap(({ of, on }) => [of, ...on]), ...Object.keys(unmeasured)]);
  expect(colours.filter((name) => !named.has(name))).toEqual([]);
  expect([...named].filter((name) => !colours.includes(name)), "and speaks of none that is gone").toEqual([]);
});
