import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "../../generated/ErrorCode";
import type { StaffView } from "../../generated/StaffView";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Refused } = await import("../../host");
const { staffRest, Staffing } = await import("./staffing.svelte");

const counts = { visitors: null, finished: null, doors: [], before: { hits: null, of: null }, after: { hits: null, of: null }, hours: [] };
const view: StaffView = { settings: { idle_seconds: 120, first: "zh-Hans", volume: 70, pack: null }, today: counts, all: counts, open: [], drives: [], packs: [], notices: [] };
const refusal = (code: ErrorCode) => new Refused({ code, params: {}, detail: "" });
const commands = () => call.mock.calls.map(([command]) => command);

beforeEach(() => void call.mockReset().mockResolvedValue(view));

describe("staff at the kiosk", () => {
  it("see nothing before Rust has taken the code", async () => {
    const staffing = new Staffing();
    call.mockRejectedValueOnce(refusal("staff-code-wrong"));
    expect(await staffing.enter("000000")).toBe(false);
    expect([staffing.view, staffing.refusal?.code]).toEqual([undefined, "staff-code-wrong"]);
    expect(await staffing.enter("407193")).toBe(true);
    expect([staffing.view, staffing.refusal]).toEqual([view, undefined]);
  });

  it("are shown nothing any more when their session is over", async () => {
    const staffing = new Staffing();
    await staffing.enter("407193");
    call.mockRejectedValueOnce(refusal("staff-gone"));
    await staffing.set(view.settings);
    expect([staffing.view, staffing.refusal?.code]).toEqual([undefined, "staff-gone"]);
  });

  it("keep the page where something else is refused", async () => {
    const staffing = new Staffing();
    await staffing.enter("407193");
    call.mockRejectedValueOnce(refusal("drive-gone"));
    await staffing.save("sdb1");
    expect([staffing.view, staffing.exported, staffing.refusal?.code]).toEqual([view, undefined, "drive-gone"]);
  });

  it("import a file of the drive they looked at, and can choose it at once", async () => {
    const files = [{ file: "example.hufpack", size: 9000 }];
    const imported = { pack: "example", title: { en: "Example" }, version: "2", before: null };
    const after = { ...view, drives: [{ drive: "sdb1", name: "STICK", free: 9 }] };
    const staffing = new Staffing();
    await staffing.enter("407193");
    call.mockResolvedValueOnce({ files });
    await staffing.packs("sdb1");
    expect(staffing.onDrive).toEqual({ drive: "sdb1", files });
    call.mockResolvedValueOnce(imported).mockResolvedValueOnce(after);
    await staffing.import("sdb1", "example.hufpack");
    expect([staffing.imported, staffing.view]).toEqual([imported, after]);
    expect(call).toHaveBeenCalledWith("staff.import", { drive: "sdb1", file: "example.hufpack" });
  });

  it("say no longer that a file was imported once another is refused", async () => {
    const staffing = new Staffing();
    await staffing.enter("407193");
    call.mockResolvedValueOnce({ pack: "example", title: {}, version: "2", before: null });
    await staffing.import("sdb1", "example.hufpack");
    call.mockRejectedValueOnce(refusal("pack-unsigned"));
    await staffing.import("sdb1", "other.hufpack");
    expect([staffing.imported, staffing.refusal?.code]).toEqual([undefined, "pack-unsigned"]);
  });

  it("keep their session by pressing, without asking at every press", async () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const staffing = new Staffing();
    staffing.touch();
    expect(call, "nobody is signed in yet").not.toHaveBeenCalled();
    await staffing.enter("407193");
    staffing.touch();
    now = 5000;
    staffing.touch();
    staffing.touch();
    expect(commands()).toEqual(["staff.enter", "staff.look"]);
    vi.restoreAllMocks();
  });

  it("are shown nothing any more when nobody has pressed for two minutes", async () => {
    vi.useFakeTimers();
    const rested = vi.fn();
    const staffing = new Staffing(rested);
    await staffing.enter("407193");
    await vi.advanceTimersByTimeAsync(staffRest - 1000);
    staffing.touch();
    await vi.advanceTimersByTimeAsync(staffRest - 1);
    expect([staffing.view, rested.mock.calls.length], "somebody pressed in between").toEqual([view, 0]);
    await vi.advanceTimersByTimeAsync(1);
    expect([staffing.view, rested.mock.calls.length]).toEqual([undefined, 1]);
    vi.useRealTimers();
  });

  it("send one thing at a time: a code is not tried twice by a double press", async () => {
    const staffing = new Staffing();
    await Promise.all([staffing.enter("407193"), staffing.enter("407193")]);
    expect(commands()).toEqual(["staff.enter"]);
  });
});
