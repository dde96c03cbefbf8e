import { describe, expect, it } from "vitest";
import { numberPressed } from "./number-keys";

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, target: null, ...more });
const field = { matches: (selector: string) => selector.includes("input") } as unknown as EventTarget;

describe("the number keys", () => {
  it("mean the choice with that number", () => {
    expect(numberPressed(press("1"), 3)).toBe(0);
    expect(numberPressed(press("3"), 3)).toBe(2);
  });

  it("mean nothing beyond the last choice", () => expect(numberPressed(press("4"), 3)).toBeUndefined());

  it.each(["0", "Enter", "Escape", "a", "F1", "１"])("leave the key %s alone", (key) => expect(numberPressed(press(key), 9)).toBeUndefined());

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }])("leave a chord alone: %j", (chord) => expect(numberPressed(press("1", chord), 3)).toBeUndefined());

  it("count a key held down once", () => expect(numberPressed(press("1", { repeat: true }), 3)).toBeUndefined());

  it("stay out of a place that takes keys, and of the button in it", () => {
    const within = { matches: (selector: string) => selector.includes("[data-takes-keys] *") } as unknown as EventTarget;
    expect(numberPressed(press("1", { target: within }), 3)).toBeUndefined();
  });

  it("stay out of text fields", () => expect(numberPressed(press("1", { target: field }), 3)).toBeUndefined());
});
