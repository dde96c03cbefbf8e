import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Typing, types } from "./typing.svelte";

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

describe("typing the story's code", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("shows the next sign on my side at once, and on theirs a moment later", () => {
    const typing = new Typing();
    typing.next(4);
    expect([typing.mine, typing.theirs]).toEqual([1, 0]);
    vi.advanceTimersByTime(249);
    expect(typing.theirs).toBe(0);
    vi.advanceTimersByTime(1);
    expect(typing.theirs).toBe(1);
  });

  it("ends with the code, however often a key is pressed", () => {
    const typing = new Typing();
    for (let press = 0; press < 20; press += 1) typing.next(4);
    vi.runAllTimers();
    expect([typing.mine, typing.theirs]).toEqual([4, 4]);
  });

  it("shows them nothing more after the screen is gone", () => {
    const typing = new Typing();
    typing.next(4);
    typing.stop();
    vi.runAllTimers();
    expect(typing.theirs).toBe(0);
  });

  it.each(["5", "x", "Z", "é", "码"])("takes the key %s", (key) => expect(types(press(key))).toBe(true));
  it.each(["Enter", "Tab", "Escape", " ", "F5", "Backspace", "."])("leaves the key %j alone", (key) => expect(types(press(key))).toBe(false));
  it("leaves chords and a key held down alone", () => {
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }]) expect(types(press("5", more))).toBe(false);
  });
});
