import { beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async () => ({ ...(await vi.importActual<object>("../../host/refused")), call }));
const { Mine } = await import("./mine.svelte");

const exported = { name: "mine", folder: "Downloads", files: ["answers.csv"] };

describe("what becomes of my data", () => {
  beforeEach(() => void call.mockReset());

  it("is told when it is written, and a second press meanwhile writes nothing more", async () => {
    let written: (reply: typeof exported) => void = () => undefined;
    call.mockReturnValueOnce(new Promise((answer) => (written = answer)));
    const mine = new Mine();
    const first = mine.export("en");
    expect(mine.working).toBe(true);
    expect(await mine.export("en")).toBe(false);
    written(exported);
    expect(await first).toBe(true);
    expect(call).toHaveBeenCalledTimes(1);
    expect([mine.exported, mine.working]).toEqual([exported, false]);
  });

  it("is not said to be saved where it was not", async () => {
    call.mockResolvedValueOnce(exported);
    const mine = new Mine();
    await mine.export("en");
    call.mockRejectedValueOnce({ code: "export-no-room", params: {}, detail: "" });
    expect(await mine.export("en")).toBe(false);
    expect([mine.exported, mine.refusal?.code]).toEqual([undefined, "export-no-room"]);
  });

  it("is not said to be erased where it was not", async () => {
    call.mockRejectedValueOnce({ code: "not-erased", params: {}, detail: "" });
    const mine = new Mine();
    expect(await mine.erase("everything")).toBe(false);
    expect(mine.refusal?.code).toBe("not-erased");
    call.mockResolvedValueOnce({});
    expect(await mine.erase("everything")).toBe(true);
    expect(mine.refusal).toBeUndefined();
  });
});
