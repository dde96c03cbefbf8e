import { beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", () => ({ call }));
const { Preferences, systemLang } = await import("./preferences.svelte");

describe("the language before anybody has chosen", () => {
  it.each([
    [["zh-CN"], "zh-Hans"],
    [["zh-TW", "en"], "zh-Hans"],
    [["en-GB", "zh-CN"], "en"],
    [["fr", "en-US"], "en"],
    [["fr", "de"], "zh-Hans"],
    [[], "zh-Hans"],
  ] as const)("for a system that speaks %j is %s", (tags, lang) => expect(systemLang(tags)).toBe(lang));
});

describe("what a person has set", () => {
  beforeEach(() => void call.mockReset().mockResolvedValue({}));

  it("holds from the last time", () => {
    const preferences = new Preferences({ lang: "en", text_size: "large", theme: "dark" }, ["zh-CN"]);
    expect([preferences.lang, preferences.textSize, preferences.theme]).toEqual(["en", "large", "dark"]);
  });

  it("is remembered as a whole", () => {
    new Preferences(undefined, ["zh-CN"]).setTextSize("largest");
    expect(call).toHaveBeenCalledWith("settings.write", { settings: { lang: "zh-Hans", text_size: "largest", theme: "system" } });
  });

  it("holds at once even where it cannot be remembered", () => {
    call.mockRejectedValue(new Error("disk full"));
    const preferences = new Preferences(undefined, ["zh-CN"]);
    preferences.setLang("en");
    expect(preferences.lang).toBe("en");
  });
});
