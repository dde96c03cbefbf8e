import { describe, expect, it } from "vitest";
import { inLanguage } from "./language";

describe("what is said in the language of the page", () => {
  it("is said in that language where it is written in it", () =>
    expect(inLanguage({ "zh-Hans": "先挂断", en: "Hang up first" }, "en")).toEqual({ lang: "en", words: "Hang up first" }));

  it("falls back to zh-Hant, then zh-Hans, then English, and says which", () => {
    expect(inLanguage({ "zh-Hant": "先掛斷", "zh-Hans": "先挂断" }, "en")).toEqual({ lang: "zh-Hant", words: "先掛斷" });
    expect(inLanguage({ "zh-Hans": "先挂断", en: "Hang up first" }, "zh-Hant")).toEqual({ lang: "zh-Hans", words: "先挂断" });
    expect(inLanguage({ en: "Hang up first" }, "zh-Hans")).toEqual({ lang: "en", words: "Hang up first" });
  });

  it("keeps words that are empty on purpose", () => expect(inLanguage({ "zh-Hans": "", en: "x" }, "zh-Hans")).toEqual({ lang: "zh-Hans", words: "" }));

  it("is nothing where nothing is written", () => expect(inLanguage({}, "en")).toBeUndefined());
});
