import { describe, expect, it } from "vitest";
import type { Channel } from "../../generated/Channel";
import type { StepView } from "../../generated/StepView";
import { lineAt, placeOf } from "./line";

const stepOf = (change: Partial<StepView>): StepView => ({
  step: "opening", number: 2, channel: "call", ringing: false, speaker: null, says: { "zh-Hans": [{ text: "喂", disclosure: null }] },
  sounds: [], moved_from: null, app: null, sms: [], attachment: null, shared_screen: null, door: null, choices: [], goes_on: true, exits: [], ...change,
});

describe("the line to be heard", () => {
  it.each([
    ["call", true], ["screen", true], ["door", true], ["app", true], ["chat", false], ["sms", false],
  ] as [Channel, boolean][])("on the channel %s: %s", (channel, said) => {
    expect(lineAt(1, stepOf({ channel }), "zh-Hans", "normal") !== undefined).toBe(said);
  });

  it("is none before a word is said, and none after the end", () => {
    expect(lineAt(1, stepOf({ says: null, ringing: true }), "zh-Hans", "normal")).toBeUndefined();
    expect(lineAt(1, undefined, "zh-Hans", "normal")).toBeUndefined();
  });

  it("is heard in the language in which it is shown, where the page's own is missing", () => {
    expect(lineAt(1, stepOf({}), "en", "slow")).toEqual({ run: 1, step: "opening", lang: "zh-Hans", speed: "slow" });
  });

  it("stands at another place where the story comes back to the step", () => {
    expect(placeOf(1, stepOf({ number: 2 }))).not.toBe(placeOf(1, stepOf({ number: 5 })));
    expect(placeOf(1, undefined)).toBeUndefined();
  });
});
