import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

const stopped = vi.hoisted(() => vi.fn());
const begun = vi.hoisted(() => vi.fn());
vi.mock("../../kit/loudspeaker", async (original) => ({ ...(await original<typeof import("../../kit/loudspeaker")>()), play: begun }));
const { Sounding, Speaker } = await import("./sounding.svelte");
const { samplesOf } = await import("./tones");

const settled = () => new Promise((done) => setTimeout(done));
const working = () => new Speaker(() => ({ state: "running", suspend: () => Promise.resolve() }) as unknown as AudioContext);
const broken = () =>
  new Speaker(() => {
    throw new Error("no audio device");
  });
const sounds = () => begun.mock.calls.map(([, , samples]) => samples);

/** Reckoned before, so that a test waits for nothing but what it means. */
beforeAll(() => Promise.all((["ring", "office", "hold-music"] as const).map(samplesOf)));
beforeEach(() => {
  stopped.mockReset();
  begun.mockReset().mockReturnValue(stopped);
});

describe("what sounds at a step", () => {
  it("begins once and stops with the step", async () => {
    const sounding = new Sounding(working());
    sounding.follow("1 1 ring", ["ring"], true);
    sounding.follow("1 1 ring", ["ring"], true);
    await settled();
    expect(sounds()).toEqual([await samplesOf("ring")]);
    sounding.follow("1 2 opening", [], true);
    expect(stopped).toHaveBeenCalledTimes(1);
  });

  it("stops when the sound is turned off, and goes on when it is turned on", async () => {
    const sounding = new Sounding(working());
    sounding.follow("1 3 hold", ["hold-music"], true);
    await settled();
    sounding.follow("1 3 hold", ["hold-music"], false);
    expect(stopped).toHaveBeenCalledTimes(1);
    sounding.follow("1 3 hold", ["hold-music"], true);
    await settled();
    expect(begun).toHaveBeenCalledTimes(2);
  });

  it("does not begin for a step that is over by the time the loudspeaker is ready", async () => {
    const sounding = new Sounding(working());
    sounding.follow("1 1 ring", ["ring"], true);
    sounding.follow("1 2 opening", [], true);
    await settled();
    expect(begun).not.toHaveBeenCalled();
  });

  it("is said once to be missing where this computer plays no sound, and nothing else changes", async () => {
    const speaker = broken();
    const sounding = new Sounding(speaker);
    sounding.follow("1 1 ring", ["ring"], true);
    await settled();
    expect(sounding.silent).toBe(true);
    sounding.follow("1 2 opening", ["office"], true);
    await settled();
    expect(sounding.silent).toBe(false);
    expect(new Sounding(speaker).silent).toBe(false);
  });
});
