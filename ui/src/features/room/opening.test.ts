import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RoomOffers } from "../../generated/RoomOffers";
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
    await Promise.all([opening.open("reported-cases", plan, "en"), opening.open("reported-cases", plan, "en")]);
    expect(host.call.mock.calls).toEqual([["room.open", { pack: "reported-cases", program: plan }]]);
    expect(opened).toEqual([view]);
  });

  it("looks at what another pack offers, and keeps what was there where it cannot", async () => {
    const offers = { pack: "example" } as RoomOffers;
    const gone = { code: "pack-lost", params: {}, detail: "" };
    host.call.mockResolvedValueOnce(offers).mockRejectedValueOnce(gone);
    const opening = new OpeningRoom(() => undefined, () => undefined);
    await opening.look("example");
    expect(host.call).toHaveBeenCalledWith("room.offer", { pack: "example" });
    await opening.look("gone");
    expect([opening.offers, opening.refusal]).toEqual([offers, gone]);
  });

  it("lets the big screen speak the language of whoever opens it", async () => {
    const spoken = { stage: 0, lang: "en" } as RoomView;
    host.call.mockResolvedValueOnce({ stage: 0, lang: "zh-Hans", bars_while_open: false }).mockResolvedValueOnce(spoken);
    const opened: RoomView[] = [];
    await new OpeningRoom((came) => opened.push(came), () => undefined).open("reported-cases", plan, "en");
    expect(host.call).toHaveBeenLastCalledWith("room.show", { lang: "en", bars_while_open: false });
    expect(opened).toEqual([spoken]);
  });

  it("says why it was not opened, and can be tried again", async () => {
    const refusal = { code: "program-not-found", params: {}, detail: "" };
    host.call.mockRejectedValueOnce(refusal).mockResolvedValueOnce({ stage: 0, lang: "en" });
    const opened: RoomView[] = [];
    const opening = new OpeningRoom((came) => opened.push(came), () => undefined);
    await opening.open("reported-cases", plan, "en");
    expect(opening.refusal).toEqual(refusal);
    await opening.open("reported-cases", plan, "en");
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
