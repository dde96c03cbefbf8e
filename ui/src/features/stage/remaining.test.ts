import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Remaining } from "./remaining.svelte";

describe("what is left of a talk", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is counted on without asking, and ends at none", () => {
    const remaining = new Remaining();
    remaining.hear(40, false);
    vi.advanceTimersByTime(15_000);
    expect(remaining.left).toBe(25);
    vi.advanceTimersByTime(60_000);
    expect(remaining.left, "never below none").toBe(0);
    expect(remaining.whole, "the bar begins from the whole").toBe(40);
  });

  it("stands while the session stands", () => {
    const remaining = new Remaining();
    remaining.hear(40, true);
    vi.advanceTimersByTime(15_000);
    expect(remaining.left).toBe(40);
  });

  it("is nothing where there is no talk", () => {
    const remaining = new Remaining();
    remaining.hear(40, false);
    remaining.hear(null, false);
    vi.advanceTimersByTime(5000);
    expect(remaining.left).toBeUndefined();
  });
});
