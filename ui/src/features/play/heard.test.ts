import { describe, expect, it } from "vitest";
import { heard } from "./heard";

const says = { "zh-Hans": [{ text: "您买的", disclosure: null }, { text: "面膜", disclosure: "product" }], en: [{ text: "The mask", disclosure: "product" }] };
const speaker = { name: { "zh-Hans": "客服", en: "The shop" }, number: null, helper: false };

describe("what a reader is told of a step", () => {
  it("is who speaks and every word, in the language of the page", () => {
    expect(heard({ speaker, says }, "zh-Hans", "：")).toEqual({ lang: "zh-Hans", words: "客服：您买的面膜" });
    expect(heard({ speaker, says }, "en", ": ")).toEqual({ lang: "en", words: "The shop: The mask" });
  });

  it("is the words alone where nobody is named", () => expect(heard({ speaker: null, says }, "en", ": ")?.words).toBe("The mask"));

  it("is nothing where nobody speaks", () => expect(heard({ speaker, says: null }, "en", ": ")).toBeUndefined());
});
