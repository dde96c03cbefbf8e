import { beforeEach, describe, expect, it, vi } from "vitest";
import type { VisitView } from "../../generated/VisitView";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Refused } = await import("../../host");
const { Visiting } = await import("./visiting.svelte");

const at = (place: number, scene: VisitView["scene"] = { at: "now" }): VisitView => ({ place, scene, progress: null, first: "zh-Hans", volume: 70 });
const refusal = (code: "visit-moved-on" | "door-not-found") => new Refused({ code, params: {}, detail: "" });
const commands = () => call.mock.calls.map(([command]) => command);

beforeEach(() => void call.mockReset().mockResolvedValue(at(1)));

describe("a visit as the page holds it", () => {
  it("sends what is pressed with the number of the place that is shown", async () => {
    const visiting = new Visiting();
    await visiting.look();
    await visiting.next();
    expect(call).toHaveBeenLastCalledWith("visit.press", { place: 1, does: { do: "next" } });
  });

  it("leaves a second press while the first is on its way: it was meant for what is already left", async () => {
    const visiting = new Visiting();
    await visiting.look();
    await Promise.all([visiting.next(), visiting.next(), visiting.doors()]);
    expect(commands()).toEqual(["visit.look", "visit.press"]);
  });

  it("takes a press while it only looks, and leaves what the look then says: it is older than the press", async () => {
    const visiting = new Visiting();
    await visiting.look();
    let looked: (view: VisitView) => void = vi.fn();
    call.mockReturnValueOnce(new Promise((go) => (looked = go))).mockResolvedValueOnce(at(2));
    const looking = visiting.look();
    await visiting.next();
    expect(commands(), "a touch is never lost to a look").toEqual(["visit.look", "visit.look", "visit.press"]);
    looked(at(1));
    await looking;
    expect(visiting.view?.place).toBe(2);
  });

  it("shows the step that came instead, and says nothing, where a press came too late", async () => {
    const visiting = new Visiting();
    await visiting.look();
    call.mockRejectedValueOnce(refusal("visit-moved-on")).mockResolvedValueOnce(at(7));
    await visiting.next();
    expect(visiting.view?.place, "the page looks anew").toBe(7);
    expect(visiting.refusal).toBeUndefined();
  });

  it("says so where a door cannot be opened, and keeps the page", async () => {
    const visiting = new Visiting();
    await visiting.look();
    call.mockRejectedValueOnce(refusal("door-not-found"));
    await visiting.open("call");
    expect([visiting.refusal?.code, visiting.view?.place]).toEqual(["door-not-found", 1]);
  });

  it("remembers the door for once more, and calling staff is none", async () => {
    const visiting = new Visiting();
    await visiting.open("round");
    await visiting.open("staff");
    expect(visiting.door).toBe("round");
  });

  it("asks for a picture once, and none is none", async () => {
    const visiting = new Visiting();
    call.mockRejectedValueOnce(refusal("door-not-found"));
    expect([await visiting.picture("paper"), await visiting.picture("paper")]).toEqual([null, null]);
    expect(call).toHaveBeenCalledTimes(1);
  });
});
