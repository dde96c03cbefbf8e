import { describe, expect, it } from "vitest";
import { storyOptions } from "./story-options";

const says = { "zh-Hans": "接听", en: "Answer" };

describe("what can be done in a story", () => {
  it("puts the story’s own choices first and hanging up last", () => {
    const options = storyOptions({ channel: "call", choices: [{ choice: "answer", says }], exits: [{ choice: "hang-up", exit: "hang-up" }, { choice: "self-check", exit: "self-check" }] });
    expect(options.map(({ choice }) => choice)).toEqual(["answer", "self-check", "hang-up"]);
  });

  it("sends the very id that the view gave an exit", () => {
    const [option] = storyOptions({ channel: "door", choices: [], exits: [{ choice: "shut-it", exit: "hang-up" }] });
    expect(option).toEqual({ choice: "shut-it", exit: "hang-up", says: null, channel: "door" });
  });

  it("offers no “stop watching”: the bar leads back to the doors at every moment", () => {
    expect(storyOptions({ channel: "call", choices: [], exits: [{ choice: "stop-watching", exit: "stop-watching" }] }), "so that one goes on").toEqual([]);
  });
});
