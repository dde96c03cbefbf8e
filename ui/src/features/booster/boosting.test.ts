import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BoosterView } from "../../generated/BoosterView";
import { Boosting } from "./boosting.svelte";

const call = vi.hoisted(() => vi.fn<(command: string, request: object) => Promise<unknown>>());
vi.mock("../../host", async (original) => ({ ...(await original<object>()), call }));

const asked: BoosterView = { booster: 3, next: null, scene: { at: "recall", recall: { kind: "first-move" } } };
const contact = { item: "parcel", channel: "sms", setting: {}, from: {}, say: {} } as const;
const judging: BoosterView = { booster: 3, next: null, scene: { at: "item", scene: { at: "judge", item: contact } } };
const told = { recalled: "yes", name: null, said: [], holders: [] } as const;

describe("a booster", () => {
  beforeEach(() => call.mockReset());

  it("explains the recall before it goes on to the item", async () => {
    call.mockResolvedValue({ told, view: judging });
    const boosting = new Boosting(asked);
    await boosting.recall({ kind: "own-word", recalled: "yes" });
    expect(call).toHaveBeenCalledWith("booster.recall", { booster: 3, answer: { kind: "own-word", recalled: "yes" } });
    expect(boosting.recollected?.told).toEqual(told);
    boosting.goOn();
    expect(boosting.recollected).toBeUndefined();
    expect(boosting.view).toEqual(judging);
  });

  it("sends nothing that the page does not ask", async () => {
    const boosting = new Boosting(asked);
    await boosting.judge("scam", "sure");
    await boosting.act("hang-up");
    expect(call).not.toHaveBeenCalled();
  });

  it("sends one answer for two quick presses", async () => {
    call.mockResolvedValue(judging);
    const boosting = new Boosting(judging);
    await Promise.all([boosting.judge("scam", "sure"), boosting.judge("genuine", "sure")]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("goes where the booster stands when another window was quicker, and says so", async () => {
    call.mockRejectedValueOnce({ code: "quiz-moved-on", params: {}, detail: "" }).mockResolvedValueOnce(judging);
    const boosting = new Boosting(asked);
    await boosting.recall({ kind: "own-word", recalled: "no" });
    expect(boosting.view).toEqual(judging);
    expect(boosting.refusal?.code).toBe("quiz-moved-on");
  });
});
