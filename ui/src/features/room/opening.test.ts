import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RoomView } from "../../generated/RoomView";

const host = vi.hoisted(() => ({ call: vi.fn(), refused: (rejection: unknown) => ({ refusal: rejection }) }));
vi.mock("../../host", () => host);
const { OpeningRoom } = await import("./opening.svelte");

const plan = { kind: "plan", plan: "room-15" } as const;

describe("opening a session", () => {
  beforeEach(() => void host.call.mockReset());

  it("opens one where the button is pressed twice", async () => {
    const view = { stage: 0, lang: "en" } as RoomView;
    host.call.mockResolvedValue(view);
    const opened: RoomView[] = [];
    const opening = new OpeningRoom((came) => opened.push(came), () => undefined);
    await Promise.all([opening.open(plan, "en"), opening.open(plan, "en")]);
    expect(host.call.mock.calls).toEqual([["room.open", { program: plan }]]);
    expect(opened).toEqual([view]);
  });

  it("lets the big screen speak the language of whoever opens it", async () => {
    const spoken = { stage: 0, lang: "en" } as RoomView;
    host.call.mockResolvedValueOnce({ stage: 0, lang: "zh-Hans", bars_while_open: false }).mockResolvedValueOnce(spoken);
    const opened: RoomView[] = [];
    await new OpeningRoom((came) => opened.push(came), () => undefined).open(plan, "en");
    expect(host.call).toHaveBeenLastCalledWith("room.show", { lang: "en", bars_while_open: false });
    expect(opened).toEqual([spoken]);
  });

  it("says why it was not opened, and can be tried again", async () => {
    const refusal = { code: "program-not-found", params: {}, detail: "" };
    host.call.mockRejectedValueOnce(refusal).mockResolvedValueOnce({ stage: 0, lang: "en" });
    const opened: RoomView[] = [];
    const opening = new OpeningRoom((came) => opened.push(came), () => undefined);
    await opening.open(plan, "en");
    expect(opening.refusal).toEqual(refusal);
    await opening.open(plan, "en");
    expect(opening.refusal).toBeUndefined();
    expect(opened.length).toBe(1);
  });

  it("leads to the report of what was given up", async () => {
    host.call.mockResolvedValue({});
    const ended: unknown[] = [];
    await new OpeningRoom(() => undefined, (session) => ended.push(session)).giveUp(7);
    expect(ended).toEqual([7]);
  });
});
