import { beforeEach, describe, expect, it, vi } from "vitest";
import type { QuizView } from "../../generated/QuizView";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Quizzing } = await import("./quizzing.svelte");

const item = { item: "sms-parcel", channel: "sms" as const, setting: {}, from: {}, say: {} };
const view = (scene: QuizView["scene"], number = 1): QuizView => ({ quiz: 3, kind: "before", number, count: 8, met_before: 0, scene, notice: null });
const asked = view({ at: "judge", item });
const judged = view({ at: "act", item, judgement: "scam", choices: [] });

describe("a quiz as it is answered", () => {
  beforeEach(() => void call.mockReset());

  it("stands where the reply says, and names the item it answered", async () => {
    call.mockResolvedValue(judged);
    const quizzing = new Quizzing(asked);
    await quizzing.judge("scam", "sure");
    expect(call).toHaveBeenCalledWith("quiz.judge", { quiz: 3, item: "sms-parcel", judgement: "scam", confidence: "sure" });
    expect([quizzing.view.number, quizzing.view.scene.at]).toEqual([1, "act"]);
  });

  it("sends one answer where a button is pressed twice", async () => {
    call.mockResolvedValue(judged);
    const quizzing = new Quizzing(asked);
    await Promise.all([quizzing.judge("scam", "sure"), quizzing.judge("scam", "sure")]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("sends nothing that does not belong to where it stands", async () => {
    const quizzing = new Quizzing(asked);
    await quizzing.act("check");
    await quizzing.next();
    expect(call).not.toHaveBeenCalled();
  });

  it("goes where the quiz stands where another window has answered, and says why", async () => {
    call.mockRejectedValueOnce({ code: "quiz-moved-on", params: {}, detail: "sms-parcel" }).mockResolvedValueOnce(judged);
    const quizzing = new Quizzing(asked);
    await quizzing.judge("genuine", "guess");
    expect(call).toHaveBeenLastCalledWith("quiz.look", { quiz: 3 });
    expect([quizzing.view.number, quizzing.view.scene.at]).toEqual([1, "act"]);
    expect(quizzing.refusal?.code).toBe("quiz-moved-on");
  });

  it("stays where it is where an answer is refused for another reason", async () => {
    call.mockRejectedValueOnce({ code: "quiz-pack-changed", params: {}, detail: "" });
    const quizzing = new Quizzing(asked);
    await quizzing.judge("genuine", "guess");
    expect([quizzing.view.number, quizzing.view.scene.at]).toEqual([1, "judge"]);
    expect(quizzing.refusal?.code).toBe("quiz-pack-changed");
  });
});
