import { describe, expect, it } from "vitest";
import { counted } from "./hand-keys";

const key = (code: string, held: Partial<KeyboardEvent> = {}) => ({ code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe("counting hands by keys", () => {
  it.each([
    ["Digit1", "a", 1],
    ["Digit3", "c", 1],
    ["Digit5", "b", 5],
    ["Digit9", "c", 10],
    ["Numpad7", "a", 10],
  ] as const)("%s adds to %s", (code, letter, hands) => {
    expect(counted(key(code), 3)).toEqual({ letter, count: { do: "add", hands } });
  });

  it("takes away with Shift", () => {
    expect(counted(key("Digit2", { shiftKey: true }), 3)).toEqual({ letter: "b", count: { do: "take-away", hands: 1 } });
  });

  it.each([
    ["an option that is not there", key("Digit3"), 2],
    ["a letter", key("KeyA"), 3],
    ["zero", key("Digit0"), 3],
    ["a key that is meant for the program", key("Digit1", { ctrlKey: true }), 3],
  ] as const)("counts nothing by %s", (_, event, options) => {
    expect(counted(event, options)).toBeUndefined();
  });
});
