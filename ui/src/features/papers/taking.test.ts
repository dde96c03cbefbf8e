import { beforeEach, describe, expect, it, vi } from "vitest";
import { Taking } from "./taking.svelte";

const call = vi.hoisted(() => vi.fn<(command: string, request: object) => Promise<unknown>>());
vi.mock("../../host", async (original) => ({ ...(await original<object>()), call }));

const card = { sheet: "rescue-card", form: "picture", lang: "en" } as const;

describe("taking a sheet along", () => {
  beforeEach(() => call.mockReset());

  it("offers only what came with the program", async () => {
    call.mockResolvedValue({ papers: [card, { ...card, sheet: "family", form: "paper" }] });
    const taking = new Taking("rescue-card");
    await taking.look();
    expect(taking.has("picture", "en")).toBe(true);
    expect(taking.has("paper", "en"), "that one is of another sheet").toBe(false);
    expect(taking.has("picture", "zh-Hans"), "and this one in another language").toBe(false);
  });

  it("says where a copy was saved, and opens the same one", async () => {
    call.mockResolvedValue({ name: "a.png", folder: "Downloads" });
    const taking = new Taking("rescue-card");
    await taking.savePaper("picture", "en");
    expect(taking.saved).toEqual({ name: "a.png", folder: "Downloads" });
    await taking.open();
    expect(call.mock.calls).toEqual([
      ["papers.save", { paper: card }],
      ["papers.open", { paper: card }],
    ]);
  });

  it("says nothing was saved where nothing was, and forgets the refusal with the next that goes well", async () => {
    const refusal = { code: "paper-no-room", params: {}, detail: "" };
    call.mockRejectedValueOnce(refusal).mockResolvedValue({ name: "a.png", folder: "Downloads" });
    const taking = new Taking("rescue-card");
    await taking.savePaper("picture", "en");
    expect([taking.saved, taking.refusal?.code]).toEqual([undefined, "paper-no-room"]);
    await taking.savePaper("picture", "en");
    expect([taking.saved?.name, taking.refusal]).toEqual(["a.png", undefined]);
  });
});
