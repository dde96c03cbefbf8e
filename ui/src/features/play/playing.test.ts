import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RunView } from "../../generated/RunView";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Playing } = await import("./playing.svelte");

const viewAt = (number: number, tapped: string[] = []): RunView => ({
  run: 1,
  pack: "reported-cases",
  scenario: "mask-refund",
  title: {},
  role: null,
  to_the_loss: true,
  transcript: [],
  feedback: null,
  scene: {
    at: "step",
    step: `step-${number}`,
    number,
    channel: "call",
    ringing: false,
    speaker: null,
    says: null,
    app: null,
    sms: [],
    attachment: null,
    shared_screen: null,
    door: null,
    choices: [],
    goes_on: true, sounds: [], moved_from: null,
    exits: [],
  },
  got_right: tapped.map((disclosure) => ({ disclosure, name: {} })),
  proofs: 0,
  checked: "not-yet",
  account: { balance: 0, paid: 0, owed: 0 },
  notice: null,
});

describe("a run as it is played", () => {
  beforeEach(() => void call.mockReset());

  it("stands where the reply says after a choice", async () => {
    call.mockResolvedValue(viewAt(2));
    const playing = new Playing(viewAt(1));
    await playing.choose("go-on");
    expect(call).toHaveBeenCalledWith("run.choose", { run: 1, choice: "go-on" });
    expect(playing.place).toBe("2 step-2");
  });

  it("sends one choice where the button is pressed twice", async () => {
    call.mockResolvedValue(viewAt(2));
    const playing = new Playing(viewAt(1));
    await Promise.all([playing.choose("go-on"), playing.choose("go-on")]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("keeps its place when a detail is tapped", async () => {
    call.mockResolvedValue(viewAt(1, ["product"]));
    const playing = new Playing(viewAt(1));
    const before = playing.place;
    await playing.tap("step-1", "product");
    expect(playing.tapped.has("product")).toBe(true);
    expect(playing.place).toBe(before);
  });

  it("does not count a detail twice", async () => {
    const playing = new Playing(viewAt(1, ["product"]));
    await playing.tap("step-1", "product");
    expect(call).not.toHaveBeenCalled();
  });

  it("never lets the reply to a tap overtake the reply to a later choice", async () => {
    const slowTap = new Promise<RunView>((answer) => setTimeout(() => answer(viewAt(1, ["product"])), 20));
    call.mockReturnValueOnce(slowTap).mockResolvedValueOnce(viewAt(2, ["product"]));
    const playing = new Playing(viewAt(1));
    await Promise.all([playing.tap("step-1", "product"), playing.choose("go-on")]);
    expect(playing.place).toBe("2 step-2");
  });

  it("stays where it is when a choice is refused, and can go on", async () => {
    const refusal = { code: "choice-not-open", params: {}, detail: "" };
    call.mockRejectedValueOnce(refusal).mockResolvedValueOnce(viewAt(2));
    const playing = new Playing(viewAt(1));
    await playing.choose("answer");
    expect(playing.refusal).toEqual(refusal);
    expect(playing.place).toBe("1 step-1");
    await playing.choose("go-on");
    expect(playing.refusal).toBeUndefined();
    expect(playing.place).toBe("2 step-2");
  });

  it("asks for a picture once, however often it is drawn", async () => {
    call.mockResolvedValue({ data: "data:image/png;base64,AA==" });
    const playing = new Playing(viewAt(1));
    expect(await playing.picture("paper")).toBe("data:image/png;base64,AA==");
    expect(await playing.picture("paper")).toBe("data:image/png;base64,AA==");
    expect(call).toHaveBeenCalledExactlyOnceWith("run.picture", { run: 1, step: "paper" });
  });

  it("goes on without a picture that cannot be had", async () => {
    call.mockRejectedValueOnce(new Error("gone")).mockResolvedValueOnce({ data: null });
    const playing = new Playing(viewAt(1));
    expect(await playing.picture("first")).toBeNull();
    expect(await playing.picture("second")).toBeNull();
    expect(playing.refusal).toBeUndefined();
  });
});
