import { describe, expect, it } from "vitest";
import { isForNext } from "./next-keys";

const element = (matches: boolean) => ({ matches: () => matches }) as unknown as EventTarget;
const key = (name: string, rest: Partial<KeyboardEvent> = {}) => ({ key: name, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, defaultPrevented: false, target: element(false), ...rest });

describe("the keys of the big button", () => {
  it.each([" ", "Enter", "PageDown"])("%j presses it", (name) => {
    expect(isForNext(key(name))).toBe(true);
  });

  it("leaves Space and Enter to the button or field that has the focus", () => {
    expect(isForNext(key("Enter", { target: element(true) }))).toBe(false);
    expect(isForNext(key("PageDown", { target: element(true) })), "the remote control means the session wherever the focus is").toBe(true);
  });

  it.each([
    ["Enter", { ctrlKey: true }],
    [" ", { shiftKey: true }],
    ["a", {}],
    [" ", { defaultPrevented: true }],
  ] as const)("%j with %j does not", (name, rest) => {
    expect(isForNext(key(name, rest))).toBe(false);
  });
});
