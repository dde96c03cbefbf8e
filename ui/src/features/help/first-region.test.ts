import { describe, expect, it } from "vitest";
import { firstRegion, inReadersOrder } from "./first-region";

describe("whose numbers lead", () => {
  it.each([
    ["zh-Hans", ["zh-CN"], "CN"],
    ["en", ["en-HK"], "CN"],
    ["zh-Hant", ["zh-TW", "en"], "TW"],
    ["zh-Hant", ["en-US", "zh-MO"], "MO"],
    ["zh-Hant", ["zh-Hant-HK"], "HK"],
    ["zh-Hant", ["zh-CN"], "HK"],
  ] as const)("on a page in %s, for a system that speaks %j, are those of %s", (lang, tags, region) => expect(firstRegion(lang, tags)).toBe(region));

  it("are Hong Kong’s, Taiwan’s and Macao’s with Traditional Chinese, and no region is lost", () =>
    expect(inReadersOrder(["CN", "HK", "MO", "TW", "SG"], "zh-Hant")).toEqual(["HK", "TW", "MO", "CN", "SG"]));

  it("are the pack’s first everywhere else", () => expect(inReadersOrder(["CN", "HK"], "en")).toEqual(["CN", "HK"]));
});
