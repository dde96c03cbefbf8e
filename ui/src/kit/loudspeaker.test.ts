import { afterEach, describe, expect, it, vi } from "vitest";
import { Loudspeaker } from "./loudspeaker";

const contextWith = (resume: () => Promise<void>) => ({ state: "suspended", resume: vi.fn(resume), suspend: vi.fn(() => Promise.resolve()) });
const asContext = (context: object) => () => context as unknown as AudioContext;

describe("the loudspeaker of a window", () => {
  afterEach(() => void vi.useRealTimers());

  it("is made when it is first needed, and once", async () => {
    const make = vi.fn(asContext(contextWith(() => Promise.resolve())));
    const speaker = new Loudspeaker(make);
    expect(make).not.toHaveBeenCalled();
    expect(await speaker.ready()).toBeDefined();
    await speaker.ready();
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("is none where it cannot be made", async () => {
    const speaker = new Loudspeaker(() => {
      throw new Error("no audio device");
    });
    expect(await speaker.ready()).toBeUndefined();
  });

  it("is none where it does not begin within a second", async () => {
    vi.useFakeTimers();
    const speaker = new Loudspeaker(asContext(contextWith(() => new Promise(() => undefined))));
    const ready = speaker.ready();
    await vi.advanceTimersByTimeAsync(1100);
    expect(await ready).toBeUndefined();
  });

  it("rests when nothing has sounded for a while, and not if something sounds again before", async () => {
    vi.useFakeTimers();
    const context = contextWith(() => Promise.resolve());
    const speaker = new Loudspeaker(asContext(context));
    await speaker.ready();
    speaker.rest();
    await speaker.ready();
    await vi.advanceTimersByTimeAsync(5000);
    expect(context.suspend).not.toHaveBeenCalled();
    speaker.rest();
    await vi.advanceTimersByTimeAsync(5000);
    expect(context.suspend).toHaveBeenCalledTimes(1);
  });
});
