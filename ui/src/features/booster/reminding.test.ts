import { beforeEach, describe, expect, it, vi } from "vitest";
import { Reminding } from "./reminding.svelte";

const call = vi.hoisted(() => vi.fn<(command: string, request: object) => Promise<unknown>>());
vi.mock("../../host", async (original) => ({ ...(await original<object>()), call }));

describe("the reminder", () => {
  beforeEach(() => call.mockReset());

  it("shows that it is on once the system has taken it", async () => {
    call.mockResolvedValue({ on: true });
    const reminding = new Reminding();
    await reminding.turn(true);
    expect(reminding.on).toBe(true);
  });

  it("goes back where the system refuses, and says why", async () => {
    call.mockRejectedValueOnce({ code: "reminder-failed", params: {}, detail: "" });
    const reminding = new Reminding();
    await reminding.turn(true);
    expect([reminding.on, reminding.refusal?.code]).toEqual([false, "reminder-failed"]);
  });

  it("says where the calendar was saved", async () => {
    call.mockResolvedValue({ name: "a.ics", folder: "Downloads" });
    const reminding = new Reminding();
    await reminding.calendar("en");
    expect(call).toHaveBeenCalledWith("booster.calendar", { lang: "en" });
    expect(reminding.saved?.name).toBe("a.ics");
  });
});
