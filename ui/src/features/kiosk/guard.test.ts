import { describe, expect, it } from "vitest";
import { guard, isForbidden, isMeant, taken } from "./guard";

const key = (name: string, held: Partial<Record<"ctrlKey" | "altKey" | "metaKey", boolean>> = {}) => ({ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe("the keys of the kiosk", () => {
  it.each(["Tab", "Enter", " ", "ArrowUp", "ArrowLeft", "0", "7"])("lets %j through: all of it can be used by keyboard", (name) => expect(isForbidden(key(name))).toBe(false));

  it.each(["F1", "F5", "F11", "F12", "Escape", "Backspace", "ContextMenu", "BrowserBack", "PrintScreen", "a", "/", "'", "+", "-", "Home", "PageDown", "Meta"])("takes %j", (name) => expect(isForbidden(key(name))).toBe(true));

  it("counts a press of its own keys as somebody being there, and neither a key that is held nor one that does nothing", () => {
    expect(isMeant({ ...key("Enter"), repeat: false })).toBe(true);
    expect(isMeant({ ...key("Enter"), repeat: true })).toBe(false);
    expect(isMeant({ ...key("a"), repeat: false })).toBe(false);
  });

  it("takes every shortcut, of a key that is let through as well", () => {
    for (const held of ["ctrlKey", "altKey", "metaKey"] as const) for (const name of ["0", "Tab", "Enter", "ArrowLeft", "p"]) expect(isForbidden(key(name, { [held]: true })), `${held} ${name}`).toBe(true);
  });
});

describe("what a page does by itself", () => {
  const page = () => new EventTarget() as unknown as Document;
  const sent = (to: Document, name: string, more: object = {}) => {
    const event = Object.assign(new Event(name, { cancelable: true }), more);
    to.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it("is taken before anything else hears of it, and let be once undone", () => {
    const to = page();
    const undo = guard(to);
    for (const name of taken) expect(sent(to, name), name).toBe(true);
    undo();
    for (const name of taken) expect(sent(to, name), name).toBe(false);
  });

  it("zooms neither by wheel nor by two fingers, and scrolls by one", () => {
    const to = page();
    guard(to);
    expect(sent(to, "wheel", { ctrlKey: true })).toBe(true);
    expect(sent(to, "wheel", { ctrlKey: false })).toBe(false);
    expect(sent(to, "touchmove", { touches: [1, 2] })).toBe(true);
    expect(sent(to, "touchmove", { touches: [1] })).toBe(false);
  });

  it("knows one mouse button", () => {
    const to = page();
    guard(to);
    expect([0, 1, 2].map((button) => sent(to, "mousedown", { button }))).toEqual([false, true, true]);
  });
});
