import { beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Refused } = await import("../../host");
const { OpeningKiosk } = await import("./opening-kiosk.svelte");

const none = { code_set: false, damaged: false, packs: [], pack: "reported-cases" };
const set = { code_set: true, damaged: false, packs: [], pack: "reported-cases" };

beforeEach(() => void call.mockReset().mockResolvedValue(set));

describe("setting up the kiosk", () => {
  it("plays the chosen pack, and the one that came with the program by naming none", async () => {
    const choice = { title: {}, publisher: {}, signed: true };
    const opening = new OpeningKiosk({ ...set, packs: [{ ...choice, pack: "reported-cases", bundled: true }, { ...choice, pack: "example", bundled: false }] });
    call.mockResolvedValue(opening.setup);
    await opening.play("example");
    await opening.play("reported-cases");
    expect(call.mock.calls).toEqual([["kiosk.pack", { pack: "example" }], ["kiosk.pack", { pack: null }]]);
  });

  it("sends a first code that was typed twice, and no present one", async () => {
    const opening = new OpeningKiosk(none);
    expect(await opening.save("407193", "407193", "")).toBe(true);
    expect(call).toHaveBeenCalledWith("kiosk.code", { code: "407193", now: null });
    expect([opening.setup, opening.saved]).toEqual([set, true]);
  });

  it("sends nothing where the two are not the same", async () => {
    const opening = new OpeningKiosk(none);
    expect(await opening.save("407193", "407139", "")).toBe(false);
    expect([call.mock.calls.length, opening.differed]).toEqual([0, true]);
  });

  it("changes a code with the present one", async () => {
    await new OpeningKiosk(set).save("407193", "407193", "286405");
    expect(call).toHaveBeenCalledWith("kiosk.code", { code: "407193", now: "286405" });
  });

  it("says why it did not start, and can be tried again", async () => {
    const opening = new OpeningKiosk(set);
    call.mockRejectedValueOnce(new Refused({ code: "kiosk-failed", params: {}, detail: "" }));
    expect(await opening.start()).toBe(false);
    expect(opening.refusal?.code).toBe("kiosk-failed");
    expect(await opening.start()).toBe(true);
    expect(opening.refusal).toBeUndefined();
  });
});
