import { beforeEach, describe, expect, it, vi } from "vitest";
import type { UnfinishedRun } from "../../generated/UnfinishedRun";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Beginning } = await import("./beginning.svelte");

const unfinished = (more: Partial<UnfinishedRun> = {}): UnfinishedRun => ({
  run: 7,
  pack: "reported-cases",
  scenario: "mask-refund",
  title: {},
  step_number: 3,
  at: 0,
  can_go_on: true,
  ...more,
});

/** Home with these runs; any run that is asked for or begun comes as the name of the command. */
const answering = (...runs: UnfinishedRun[]) =>
  call.mockImplementation(async (command: string) => (command === "home.look" ? { unfinished: runs } : command));

describe("taking a call", () => {
  const onplay = vi.fn();
  beforeEach(() => void [call.mockReset(), onplay.mockReset()]);

  it("goes on where the story was cut off", async () => {
    answering(unfinished());
    await new Beginning(onplay).take("reported-cases", "mask-refund");
    expect(call).toHaveBeenLastCalledWith("run.look", { run: 7 });
    expect(onplay).toHaveBeenCalledExactlyOnceWith("run.look");
  });

  it.each([
    ["nothing was cut off", []],
    ["another story was", [unfinished({ scenario: "parcel" })]],
    ["a story of another pack was", [unfinished({ pack: "other" })]],
    ["the story has changed since", [unfinished({ can_go_on: false })]],
  ])("begins where %s", async (_why, runs) => {
    answering(...runs);
    await new Beginning(onplay).take("reported-cases", "mask-refund");
    expect(call).toHaveBeenLastCalledWith("run.start", { pack: "reported-cases", scenario: "mask-refund" });
  });

  it("begins anew where that was asked for, whatever was cut off", async () => {
    answering(unfinished());
    await new Beginning(onplay).start("reported-cases", "mask-refund");
    expect(call.mock.calls).toEqual([["run.start", { pack: "reported-cases", scenario: "mask-refund" }]]);
  });

  it("says what stands in the way", async () => {
    const refusal = { code: "scenario-not-found", params: {}, detail: "" };
    call.mockRejectedValue(refusal);
    const beginning = new Beginning(onplay);
    await beginning.take("reported-cases", "mask-refund");
    expect(beginning.refusal).toEqual(refusal);
    expect(onplay).not.toHaveBeenCalled();
  });

  it("pulls nobody back from another page with a late reply", async () => {
    answering();
    const beginning = new Beginning(onplay);
    const late = beginning.start("reported-cases", "mask-refund");
    beginning.leave();
    await late;
    expect(onplay).not.toHaveBeenCalled();
  });
});
