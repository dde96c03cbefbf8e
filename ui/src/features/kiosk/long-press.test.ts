import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LongPress, pressLasts } from "./long-press";

const held = vi.fn();
const corner = { left: 0, top: 0, right: 64, bottom: 64 };

beforeEach(() => {
  vi.useFakeTimers();
  held.mockReset();
});
afterEach(() => void vi.useRealTimers());

describe("the hidden corner", () => {
  it("opens after five seconds under one finger, and once", () => {
    new LongPress(held).down(1);
    vi.advanceTimersByTime(pressLasts - 1);
    expect(held).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3 * pressLasts);
    expect(held).toHaveBeenCalledTimes(1);
  });

  it("begins anew when the finger is lifted", () => {
    const press = new LongPress(held);
    press.down(1);
    vi.advanceTimersByTime(pressLasts - 1);
    press.up(1);
    press.down(2);
    vi.advanceTimersByTime(pressLasts - 1);
    expect(held).not.toHaveBeenCalled();
  });

  it("is no press when the finger slides off, though it still sends its moves here", () => {
    const press = new LongPress(held);
    press.down(1);
    press.move(1, 30, 60, corner);
    press.move(1, 65, 60, corner);
    vi.advanceTimersByTime(2 * pressLasts);
    expect(held).not.toHaveBeenCalled();
  });

  it("is not kept going by a second finger", () => {
    const press = new LongPress(held);
    press.down(1);
    press.down(2);
    press.up(1);
    vi.advanceTimersByTime(2 * pressLasts);
    expect(held).not.toHaveBeenCalled();
  });
});
