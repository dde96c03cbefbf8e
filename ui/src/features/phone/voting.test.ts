import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Letter } from "../../generated/Letter";
import type { Phase } from "../../generated/Phase";
import type { PhoneSays } from "../../generated/PhoneSays";
import { shown } from "./shown";
import { Voting } from "./voting.svelte";

function phone(key: string | undefined = "k") {
  const said: PhoneSays[] = [];
  const remembered: (string | undefined)[] = [];
  const link = { heard: true, looks: 0, keys: [] as string[], left: false };
  const later = (milliseconds: number, then: () => void) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  };
  const voting = new Voting(later, (code) => void remembered.push(code));
  voting.begin(
    {
      join: (code) => void link.keys.push(code),
      leave: () => (link.left = true),
      look: () => (link.looks += 1),
      say: (says) => {
        if (link.heard) said.push(says);
        return link.heard;
      },
    },
    key === "" ? undefined : key,
  );
  const shows = (number: number, phase: Phase = "open", mine: Letter | null = null) =>
    voting.hears({
      hear: "show",
      view: { at: "question", question: { number, kind: "poll", round: "first", phase, item: null, says: { en: "?" }, options: [] } },
      mine,
      told: null,
    });
  const comesIn = () => {
    link.heard = true;
    voting.stands("in");
    voting.hears({ hear: "welcome", token: "t" });
  };
  const goesOut = () => {
    link.heard = false;
    voting.stands("lost");
  };
  return { voting, said, link, remembered, shows, comesIn, goesOut };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a vote", () => {
  it("counts only when the room has said so", () => {
    const { voting, said, shows, comesIn } = phone();
    comesIn();
    shows(1);
    voting.vote("b");
    expect([voting.chosen, voting.mine, voting.sending]).toEqual(["b", null, true]);
    expect(said).toEqual([{ say: "vote", question: 1, letter: "b" }]);
    voting.hears({ hear: "counted", question: 1, letter: "b" });
    expect([voting.chosen, voting.mine, voting.sending]).toEqual(["b", "b", false]);
  });

  it("can be changed while the question is open; the answer to the first one is not taken for one to the second", () => {
    const { voting, said, shows, comesIn } = phone();
    comesIn();
    shows(1);
    voting.vote("a");
    voting.vote("c");
    voting.hears({ hear: "counted", question: 1, letter: "a" });
    expect([voting.chosen, voting.mine, voting.sending]).toEqual(["c", "a", true]);
    voting.hears({ hear: "counted", question: 1, letter: "c" });
    expect([voting.mine, voting.sending]).toEqual(["c", false]);
    expect(said).toHaveLength(2);
  });

  it("is not said twice by pressing the same option again", () => {
    const { voting, said, shows, comesIn } = phone();
    comesIn();
    shows(1);
    voting.vote("a");
    voting.vote("a");
    voting.hears({ hear: "counted", question: 1, letter: "a" });
    voting.vote("a");
    expect(said).toHaveLength(1);
  });

  it("is not taken where the question is closed", () => {
    const { voting, said, shows, comesIn } = phone();
    comesIn();
    shows(1, "closed");
    voting.vote("a");
    expect([said.length, voting.chosen]).toEqual([0, null]);
  });

  it("that is not answered has the link look after 2 seconds, and says after 4 that it is slow", () => {
    const { voting, link, shows, comesIn } = phone();
    comesIn();
    shows(1);
    voting.vote("a");
    vi.advanceTimersByTime(2000);
    expect([link.looks, voting.slow]).toEqual([1, false]);
    vi.advanceTimersByTime(2000);
    expect(voting.slow).toBe(true);
    voting.hears({ hear: "counted", question: 1, letter: "a" });
    expect(voting.slow).toBe(false);
  });

  it("that was given while the link was lost is said once it is back, and only once", () => {
    const { voting, said, shows, comesIn, goesOut } = phone();
    comesIn();
    shows(1);
    goesOut();
    voting.vote("b");
    expect([said.length, voting.slow], "and it is said at once that it is not there yet").toEqual([0, true]);
    comesIn();
    shows(1);
    shows(1);
    expect(said).toEqual([{ say: "vote", question: 1, letter: "b" }]);
  });

  it("whose answer was lost on the way counts when the room says so on coming back", () => {
    const { voting, said, shows, comesIn, goesOut } = phone();
    comesIn();
    shows(1);
    voting.vote("b");
    goesOut();
    comesIn();
    shows(1, "open", "b");
    expect([voting.mine, voting.sending, voting.slow]).toEqual(["b", false, false]);
    expect(said, "it need not be said again").toHaveLength(1);
  });

  it("that did not get there before the question closed is told as too late, and what counted before stays", () => {
    const { voting, shows, comesIn, goesOut } = phone();
    comesIn();
    shows(1, "open", "a");
    goesOut();
    voting.vote("b");
    comesIn();
    shows(1, "closed", "a");
    expect([voting.trouble, voting.which, voting.mine, voting.chosen]).toEqual(["late", "change", "a", "a"]);
  });

  it("on a question that is long gone is forgotten", () => {
    const { voting, said, shows, comesIn, goesOut } = phone();
    comesIn();
    shows(1);
    goesOut();
    voting.vote("b");
    comesIn();
    shows(2);
    expect([voting.chosen, voting.trouble, said.length]).toEqual([null, undefined, 0]);
  });

  it.each([
    ["not-open", "late"],
    ["not-saved", "not-saved"],
  ] as const)("that is refused as “%s” does not count, and the next one may", (why, trouble) => {
    const { voting, shows, comesIn } = phone();
    comesIn();
    shows(1);
    voting.vote("a");
    voting.hears({ hear: "refused", why });
    expect([voting.trouble, voting.chosen, voting.sending]).toEqual([trouble, null, false]);
    voting.vote("a");
    voting.hears({ hear: "counted", question: 1, letter: "a" });
    expect([voting.trouble, voting.mine]).toEqual([undefined, "a"]);
  });
});

describe("what is shown", () => {
  it("is the code field where no key is known", () => {
    const { voting, link, remembered } = phone("");
    expect(shown(voting)).toEqual({ at: "code" });
    voting.enter("K7M4PX");
    expect([link.keys, remembered]).toEqual([["K7M4PX"], ["K7M4PX"]]);
    expect(shown(voting)).toEqual({ at: "connecting" });
  });

  it("is the code field again where the key does not fit, and it is forgotten", () => {
    const { voting, link, remembered } = phone("old");
    voting.hears({ hear: "refused", why: "wrong-key" });
    expect([shown(voting).at, voting.wrongCode, link.left, remembered]).toEqual(["code", true, true, [undefined]]);
  });

  it("is why the door is shut, until it opens", () => {
    const { voting, comesIn } = phone();
    voting.hears({ hear: "refused", why: "full" });
    voting.stands("not-yet");
    expect(shown(voting)).toEqual({ at: "full" });
    comesIn();
    voting.hears({ hear: "show", view: { at: "look" }, mine: null, told: null });
    expect(shown(voting)).toEqual({ at: "look" });
  });

  it("is what can be done where the first connection fails", () => {
    const { voting } = phone();
    voting.stands("not-yet");
    expect(shown(voting)).toEqual({ at: "not-yet" });
  });

  it("stays on a phone that has lost the room", () => {
    const { voting, shows, comesIn, goesOut } = phone();
    comesIn();
    shows(4);
    goesOut();
    expect(shown(voting).at).toBe("open");
  });
});
