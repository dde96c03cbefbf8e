import { describe, expect, it } from "vitest";
import { messages } from "./index";

describe("the sheet of keys", () => {
  it("says as many things in either language", () => {
    const shape = (lang: "en" | "zh-Hans") => messages[lang].keys.groups.map((group) => group.keys.map(([keys]) => keys.length));
    expect(shape("zh-Hans")).toEqual(shape("en"));
  });
});
