import { describe, expect, it } from "vitest";
import { sealWords } from "./seal";

describe("the words of a seal", () => {
  it("stand apart in English", () => expect(sealWords("abandon  ability able about above absent absorb abstract ")).toHaveLength(8));

  it.each(["的一是在不了有和", "的 一 是 在 不 了 有 和"])("are eight characters in Chinese, together or apart: %s", (written) =>
    expect(sealWords(written)).toEqual(["的", "一", "是", "在", "不", "了", "有", "和"]));

  it("are none where nothing is written", () => expect(sealWords("")).toEqual([]));
});
