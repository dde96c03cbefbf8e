import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Pad, padRests } from "./pad.svelte";

const rested = vi.fn();
const typing = (pad: Pad, code: string) => [...code].forEach((digit) => pad.digit(Number(digit)));

beforeEach(() => {
  vi.useFakeTimers();
  rested.mockReset();
});
afterEach(() => void vi.useRealTimers());

describe("the staff pad", () => {
  it("closes 20 seconds after the last press", () => {
    const pad = new Pad(rested);
    pad.touch();
    vi.advanceTimersByTime(padRests - 1);
    pad.digit(4);
    vi.advanceTimersByTime(padRests - 1);
    expect(rested, "somebody pressed in between").not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(rested).toHaveBeenCalledTimes(1);
  });

  it("hands over what was typed, and keeps none of it", () => {
    const pad = new Pad(rested);
    typing(pad, "4071938");
    pad.erase();
    expect([pad.count, pad.take(), pad.typed]).toEqual([6, "407193", ""]);
  });

  it("takes no endless code from a key that is held or a mash of fingers", () => {
    const pad = new Pad(rested);
    typing(pad, "1".repeat(400));
    expect(pad.count).toBe(12);
  });

  it("closes nothing once it is left", () => {
    const pad = new Pad(rested);
    typing(pad, "12");
    pad.leave();
    vi.advanceTimersByTime(2 * padRests);
    expect([rested.mock.calls.length, pad.typed]).toEqual([0, ""]);
  });
});
