import { beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", () => ({ call }));
const { Preferences, rememberSettings } = await import("./preferences.svelte");

const settled = () => new Promise((done) => setTimeout(done));
const themes = () => call.mock.calls.map(([, request]) => request.settings.theme);

describe("what a person has set", () => {
  beforeEach(() => void call.mockReset().mockResolvedValue({}));

  it("holds from the last time", () => {
    const preferences = new Preferences({ lang: "en", text_size: "large", theme: "dark", muted: true, voice: false, voice_speed: "slow" }, ["zh-CN"], rememberSettings);
    expect([preferences.lang, preferences.textSize, preferences.theme]).toEqual(["en", "large", "dark"]);
    expect([preferences.muted, preferences.voice, preferences.voiceSpeed]).toEqual([true, false, "slow"]);
  });

  it("is remembered as a whole", async () => {
    new Preferences(undefined, ["zh-CN"], rememberSettings).setTextSize("largest");
    await settled();
    expect(call).toHaveBeenCalledWith("settings.write", { settings: { lang: "zh-Hans", text_size: "largest", theme: "system", muted: false, voice: true, voice_speed: "normal" } });
  });

  it("is written one after another, so that the last is what stays", async () => {
    let written = (): void => undefined;
    call.mockReturnValueOnce(new Promise<void>((answer) => (written = answer)));
    const preferences = new Preferences(undefined, ["zh-CN"], rememberSettings);
    preferences.setTheme("dark");
    preferences.setTheme("light");
    await settled();
    expect(themes()).toEqual(["dark"]);
    written();
    await settled();
    expect(themes()).toEqual(["dark", "light"]);
  });

  it("is written though what was set before could not be", async () => {
    call.mockRejectedValueOnce(new Error("disk full"));
    const preferences = new Preferences(undefined, ["zh-CN"], rememberSettings);
    preferences.setTheme("dark");
    preferences.setTheme("light");
    await settled();
    expect(themes()).toEqual(["dark", "light"]);
  });

  it("is taken from whoever sits down", () => {
    const preferences = new Preferences({ lang: "en", text_size: "large", theme: "dark", muted: true, voice: false, voice_speed: "slow" }, ["zh-CN"], rememberSettings);
    preferences.take({ lang: null, text_size: "standard", theme: "system", muted: false, voice: true, voice_speed: "normal" }, ["zh-CN"]);
    expect([preferences.lang, preferences.textSize, preferences.muted]).toEqual(["zh-Hans", "standard", false]);
  });

  it("is handed on as it is on the page to somebody new", async () => {
    new Preferences(undefined, ["zh-CN"], rememberSettings).handOn();
    await settled();
    expect(themes()).toEqual(["system"]);
  });

  it("holds at once even where it cannot be remembered", () => {
    call.mockRejectedValue(new Error("disk full"));
    const preferences = new Preferences(undefined, ["zh-CN"], rememberSettings);
    preferences.setLang("en");
    expect(preferences.lang).toBe("en");
  });
});
