import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import { phoneMessages } from "../../../messages/phone";
import { tidied } from "./code";
import { optionWords } from "./option";

describe.each(["zh-Hans", "en"] as const)("the words of the phone, %s", (lang) => {
  const [phone, desktop] = [phoneMessages[lang], messages[lang]];

  it("name the exits as the projector does: one option has one name in the room", () => {
    expect(phone.leave).toEqual(desktop.play.leave);
    expect({ ...phone.exits, "hang-up": desktop.play.exits["hang-up"] }).toEqual(desktop.play.exits);
  });

  it("say what a contact was as the rest of the program does", () => expect(phone.told.natures).toEqual(desktop.quiz.natures));
});

describe("an option", () => {
  const option = { letter: "b", says: null, exit: "hang-up", channel: "door", told: null } as const;
  it("says what its pack says, with the language it is in", () => {
    expect(optionWords({ ...option, says: { en: "Wait" } }, "zh-Hans", phoneMessages["zh-Hans"])).toEqual({ words: "Wait", lang: "en" });
  });
  it("that is an exit is named by its channel: one hangs up a call and closes a door", () => {
    expect(optionWords(option, "en", phoneMessages.en)).toEqual({ words: "Close the door" });
    expect(optionWords({ ...option, exit: "self-check" }, "en", phoneMessages.en)).toEqual({ words: "Check for myself" });
  });
});

describe("a code", () => {
  it.each([
    ["k7m 4px", "K7M4PX"],
    [" K7M-4PX ", "K7M4PX"],
    ["Ｋ７Ｍ４ＰＸ", "K7M4PX"],
  ])("typed as “%s” is %s", (typed, code) => expect(tidied(typed)).toBe(code));
});
