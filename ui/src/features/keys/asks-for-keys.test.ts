import { describe, expect, it } from "vitest";
import { asksForKeys } from "./asks-for-keys";

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, target: null, ...more });

describe("the question mark", () => {
  it.each(["?", "？"])("asks for the keys as %s", (key) => expect(asksForKeys(press(key))).toBe(true));

  it.each(["/", "1", "Escape", "Enter"])("is not %s", (key) => expect(asksForKeys(press(key))).toBe(false));

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { repeat: true }])("is no chord and not held down: %j", (more) =>
    expect(asksForKeys(press("?", more))).toBe(false),
  );

  it("is a letter like any other where something is typed", () => {
    const field = { matches: (selector: string) => selector.includes("textarea") } as unknown as EventTarget;
    expect(asksForKeys(press("?", { target: field }))).toBe(false);
  });
});
