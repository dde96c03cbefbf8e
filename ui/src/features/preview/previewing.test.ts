import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "../../host/refused";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async () => ({ call, refused: (await import("../../host/refused")).refused }));
const { Previewing, rest } = await import("./previewing.svelte");

const view = (title: string) => ({ folder: "/pack", title: { en: title } });
const gone = new Refused({ code: "preview-folder-gone", params: { path: "/pack" }, detail: "gone" });

describe("the preview of a folder", () => {
  beforeEach(() => void call.mockReset());

  it("asks with what it has seen, and takes what is new", async () => {
    const previewing = new Previewing();
    call.mockResolvedValueOnce({ revision: 1, view: view("one") }).mockResolvedValueOnce({ revision: 1, view: null });
    await previewing.look();
    await previewing.look();
    expect(call.mock.calls.map(([, request]) => request)).toEqual([{ seen: 0 }, { seen: 1 }]);
    expect(previewing.view?.title).toEqual({ en: "one" });
  });

  it("keeps what it has shown while the folder is gone, and goes on when it is back", async () => {
    const previewing = new Previewing();
    call.mockResolvedValueOnce({ revision: 1, view: view("one") }).mockRejectedValueOnce(gone).mockRejectedValueOnce(gone);
    await previewing.look();
    await previewing.look();
    const first = previewing.refusal;
    await previewing.look();
    expect(first?.code).toBe("preview-folder-gone");
    expect(previewing.refusal, "the same refusal is said once").toBe(first);
    expect(previewing.view?.title).toEqual({ en: "one" });
    call.mockResolvedValueOnce({ revision: 2, view: view("two") });
    await previewing.look();
    expect([previewing.refusal, previewing.view?.title]).toEqual([undefined, { en: "two" }]);
  });

  it("asks again and again, and no more once it is stopped", async () => {
    vi.useFakeTimers();
    call.mockResolvedValue({ revision: 1, view: null });
    const stop = new Previewing().begin();
    await vi.advanceTimersByTimeAsync(rest * 3);
    const asked = call.mock.calls.length;
    expect(asked).toBeGreaterThanOrEqual(3);
    stop();
    await vi.advanceTimersByTimeAsync(rest * 5);
    expect(call.mock.calls.length - asked).toBeLessThanOrEqual(1);
    vi.useRealTimers();
  });
});
