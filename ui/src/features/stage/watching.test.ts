import { beforeEach, describe, expect, it, vi } from "vitest";

const host = vi.hoisted(() => ({ call: vi.fn(), subscribe: vi.fn() }));
vi.mock("../../host", () => host);
const { Watching } = await import("./watching.svelte");

const seen = (title: string) => ({ title: { en: title }, lang: "en", scene: { at: "lobby" }, paused: false, talk_left: null, phones: null });

describe("the projector's page", () => {
  beforeEach(() => {
    host.call.mockReset();
    host.subscribe.mockReset().mockResolvedValue(undefined);
  });

  it("looks when it opens, and again when it hears of a change", async () => {
    host.call.mockResolvedValueOnce(seen("first")).mockResolvedValueOnce(seen("second"));
    const watching = new Watching();
    await watching.begin();
    expect(watching.view?.title).toEqual({ en: "first" });
    host.subscribe.mock.calls[0]?.[0]();
    await vi.waitFor(() => expect(watching.view?.title).toEqual({ en: "second" }));
  });

  it("looks once more, and not ten times, at ten changes during a look", async () => {
    let answer: (view: unknown) => void = () => undefined;
    host.call.mockReturnValueOnce(new Promise((go) => (answer = go))).mockResolvedValue(seen("last"));
    const watching = new Watching();
    const first = watching.look();
    for (let change = 0; change < 10; change++) void watching.look();
    answer(seen("first"));
    await first;
    expect(host.call, "the look and one more").toHaveBeenCalledTimes(2);
    expect(watching.view?.title).toEqual({ en: "last" });
  });

  it("shows nothing of a session that is no longer open", async () => {
    host.call.mockRejectedValue(new Error("room-not-open"));
    const watching = new Watching();
    await watching.begin();
    expect(watching.view).toBeUndefined();
  });
});
