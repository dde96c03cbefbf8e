import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", () => ({ call }));
const { Beating } = await import("./beating.svelte");

const pulse = (wiped_in: number | null = null, place = 1) => ({ wiped_in, place });
const touches = () => call.mock.calls.map(([, request]) => request.touched);
const onplace = vi.fn();
let speaking = false;
const begun = () => {
  const beating = new Beating({ speaking: () => speaking, onplace });
  return { beating, stop: beating.begin() };
};

beforeEach(() => {
  vi.useFakeTimers();
  speaking = false;
  onplace.mockReset();
  call.mockReset().mockResolvedValue(pulse());
});
afterEach(() => void vi.useRealTimers());

describe("the page’s heartbeat", () => {
  it("beats at once and then twice a second, until it is stopped", async () => {
    const { stop } = begun();
    await vi.advanceTimersByTimeAsync(2000);
    expect(call).toHaveBeenCalledTimes(5);
    stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(call).toHaveBeenCalledTimes(5);
  });

  it("tells a touch once, and that a voice speaks as long as it does", async () => {
    const { beating } = begun();
    beating.touch();
    speaking = true;
    await vi.advanceTimersByTimeAsync(1000);
    expect(touches()).toEqual([false, true, false]);
    expect(call.mock.calls.map(([, request]) => request.speaking)).toEqual([false, true, true]);
  });

  it("tells a touch that was not heard with the next beat", async () => {
    const { beating } = begun();
    await vi.advanceTimersByTimeAsync(0);
    beating.touch();
    call.mockRejectedValueOnce(new Error("gone"));
    await vi.advanceTimersByTimeAsync(1000);
    expect(touches()).toEqual([false, true, true]);
  });

  it("warns with what Rust says, and draws what is left of how it began", async () => {
    const { beating } = begun();
    call.mockResolvedValueOnce(pulse(30)).mockResolvedValueOnce(pulse(29));
    await vi.advanceTimersByTimeAsync(1000);
    expect([beating.wipedIn, beating.whole]).toEqual([29, 30]);
  });

  it("takes the warning away at the touch, and tells Rust at once", async () => {
    const { beating } = begun();
    call.mockResolvedValueOnce(pulse(30));
    await vi.advanceTimersByTimeAsync(500);
    expect(beating.wipedIn).toBe(30);
    const before = call.mock.calls.length;
    beating.touch();
    expect(beating.wipedIn).toBeUndefined();
    expect(call.mock.calls.slice(before)).toEqual([["visit.beat", { touched: true, speaking: false }]]);
  });

  it("does not warn again with an answer that was under way when the screen was touched", async () => {
    const { beating } = begun();
    let answer: (reply: unknown) => void = () => undefined;
    call.mockReturnValueOnce(new Promise((given) => (answer = given)));
    await vi.advanceTimersByTimeAsync(500);
    beating.touch();
    answer(pulse(3));
    await vi.advanceTimersByTimeAsync(0);
    expect(beating.wipedIn).toBeUndefined();
  });

  it("says that it is lost after two beats without an answer, keeps beating, and says no more when one comes", async () => {
    const { beating } = begun();
    await vi.advanceTimersByTimeAsync(0);
    call.mockRejectedValueOnce(new Error("gone"));
    await vi.advanceTimersByTimeAsync(500);
    expect(beating.lost, "one may fail").toBe(false);
    call.mockRejectedValueOnce(new Error("gone"));
    await vi.advanceTimersByTimeAsync(500);
    expect(beating.lost).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(beating.lost).toBe(false);
  });

  it("takes a beat that never comes back for a failed one", async () => {
    begun();
    call.mockReturnValue(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(5000);
    expect(call.mock.calls.length, "the next one goes out after two seconds").toBeGreaterThanOrEqual(3);
  });

  it("tells where the visit stands with every beat", async () => {
    begun();
    call.mockResolvedValue(pulse(null, 4));
    await vi.advanceTimersByTimeAsync(500);
    expect(onplace).toHaveBeenLastCalledWith(4);
  });
});
