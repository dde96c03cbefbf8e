import { beforeEach, describe, expect, it, vi } from "vitest";
import { Refused } from "./refused";

const invoke = vi.hoisted(() => vi.fn());
vi.mock("@tauri-apps/api/core", () => ({ invoke }));
const { call } = await import("./call");

const refusal = { code: "choice-not-open", params: { choice: "answer" }, detail: "step opening" };

describe("the door to the host", () => {
  beforeEach(() => void invoke.mockReset());

  it("calls the Rust function of a dotted name with the request as its one argument", async () => {
    invoke.mockResolvedValue({ run: 1 });
    await call("run.choose", { run: 1, choice: "hang-up" });
    expect(invoke).toHaveBeenCalledWith("run_choose", { request: { run: 1, choice: "hang-up" } });
  });

  it("hands the reply on as it is", async () => {
    invoke.mockResolvedValue({ findings: [] });
    expect(await call("pack.findings", { pack: null })).toEqual({ findings: [] });
  });

  it("takes an answer that was asked for ahead once, and asks anew after it", async () => {
    const window = globalThis as { askedAhead?: Record<string, Promise<unknown>> };
    window.askedAhead = { visit_look: Promise.resolve({ place: 1 }), settings_read: Promise.reject(new Error("too early")) };
    window.askedAhead["settings_read"]?.catch(() => undefined);
    invoke.mockResolvedValue({ place: 2 });
    expect([await call("visit.look", {}), await call("visit.look", {})]).toEqual([{ place: 1 }, { place: 2 }]);
    await expect(call("settings.read", {}), "refused as any other").rejects.toBeInstanceOf(Refused);
    expect(invoke).toHaveBeenCalledTimes(1);
    delete window.askedAhead;
  });

  it("keeps an error object of ours", async () => {
    invoke.mockRejectedValue(refusal);
    await expect(call("run.look", { run: 1 })).rejects.toMatchObject({ refusal });
  });

  it.each([
    ["settings.write not allowed on window kiosk-1", "not-allowed"],
    ["Command run_fly not found", "not-allowed"],
    ["invalid args `request` for command `run_choose`: missing field `choice`", "bad-request"],
    ["", "bad-request"],
  ])("turns Tauri's own words %j into the code %s", async (words, code) => {
    invoke.mockRejectedValue(words);
    await expect(call("run.look", { run: 1 })).rejects.toMatchObject({ refusal: { code, params: {}, detail: words } });
  });

  it("rejects with Refused even where no host is there at all", async () => {
    invoke.mockImplementation(() => {
      throw new TypeError("undefined is not an object");
    });
    await expect(call("home.look", {})).rejects.toBeInstanceOf(Refused);
  });

  it("does not take an object without params for an error of ours", async () => {
    invoke.mockRejectedValue({ code: "run-ended" });
    await expect(call("run.look", { run: 1 })).rejects.toMatchObject({ refusal: { code: "bad-request" } });
  });
});
