import { describe, expect, it } from "vitest";
import { systemLang } from "./system-lang";

describe("the language before anybody has chosen", () => {
  it.each([
    [["zh-CN"], "zh-Hans"],
    [["zh-TW", "en"], "zh-Hant"],
    [["zh-HK"], "zh-Hant"],
    [["zh-Hant-MO"], "zh-Hant"],
    [["zh-Hans-SG", "zh-TW"], "zh-Hans"],
    [["en-GB", "zh-CN"], "en"],
    [["fr", "en-US"], "en"],
    [["fr", "de"], "zh-Hans"],
    [[], "zh-Hans"],
  ] as const)("for a system that speaks %j is %s", (tags, lang) => expect(systemLang(tags)).toBe(lang));
});
