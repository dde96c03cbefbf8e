import { beforeEach, describe, expect, it, vi } from "vitest";
import type { VoiceReply } from "../../generated/VoiceReply";
import type { VoiceSpeak } from "../../generated/VoiceSpeak";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", () => ({ call }));
const { Speaking } = await import("./speaking.svelte");

const lineOf = (step: string, change: Partial<VoiceSpeak> = {}): VoiceSpeak => ({ run: 1, step, lang: "zh-Hans", speed: "normal", ...change });
const heard = (how: VoiceReply["heard"], change: Partial<VoiceReply> = {}): VoiceReply => ({ heard: how, recording: how === "recording" ? "data:audio/ogg,x" : null, notice: null, ...change });
const settled = () => new Promise((done) => setTimeout(done));
const commands = () => call.mock.calls.map(([command, request]) => (command === "voice.speak" ? `speak ${request.step}` : command));

/** What is asked for stays unanswered until the test answers. */
function answeredLater(): (reply: VoiceReply) => void {
  let answer: (reply: VoiceReply) => void = () => undefined;
  call.mockReturnValueOnce(new Promise<VoiceReply>((given) => (answer = given)));
  return (reply) => answer(reply);
}

class FakeAudio {
  static all: FakeAudio[] = [];
  static plays: () => Promise<void> = () => Promise.resolve();
  static get sounding() {
    return FakeAudio.all.filter((audio) => audio.playing).length;
  }
  src = "";
  playbackRate = 1;
  playing = false;
  onerror: (() => void) | null = null;
  onended: (() => void) | null = null;
  constructor() {
    FakeAudio.all.push(this);
  }
  play() {
    this.playing = true;
    return FakeAudio.plays();
  }
  pause() {
    this.playing = false;
  }
  removeAttribute() {
    this.src = "";
  }
  load() {
    return undefined;
  }
}
vi.stubGlobal("Audio", FakeAudio);

beforeEach(() => {
  vi.useRealTimers();
  call.mockReset().mockResolvedValue(heard("system"));
  FakeAudio.all = [];
  FakeAudio.plays = () => Promise.resolve();
});

describe("the voice at a step", () => {
  it("says the line once, however often the page is drawn", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    expect(call.mock.calls).toEqual([["voice.speak", lineOf("opening")]]);
  });

  it("does not begin again when the language or the speed is changed", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    speaking.follow("1 2 opening", lineOf("opening", { lang: "en", speed: "slow" }), true);
    await settled();
    expect(commands()).toEqual(["speak opening"]);
  });

  it("is asked for anew where the story comes back to a step", async () => {
    const speaking = new Speaking();
    for (const place of ["1 2 opening", "1 3 opening"]) {
      speaking.follow(place, lineOf("opening"), true);
      await settled();
    }
    expect(commands()).toEqual(["speak opening", "speak opening"]);
  });

  it("is not asked for where there is no line", async () => {
    new Speaking().follow("1 1 ring", undefined, true);
    await settled();
    expect(call).not.toHaveBeenCalled();
  });

  it("is heard again, in the language and at the speed that hold by then", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.say(lineOf("opening", { speed: "slow" }));
    await settled();
    expect(call).toHaveBeenLastCalledWith("voice.speak", lineOf("opening", { speed: "slow" }));
  });

  it("is not asked for while the sound is off, and is once it comes on", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), false);
    await settled();
    expect(call).not.toHaveBeenCalled();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    expect(commands()).toEqual(["speak opening"]);
  });

  it("says a fault once and lets go of it at the next step", async () => {
    const notice = { code: "voice-missing", params: {} } as const;
    call.mockResolvedValue(heard("captions", { notice }));
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.say(lineOf("opening"));
    await settled();
    expect(speaking.notices).toEqual([notice]);
    call.mockResolvedValue(heard("system"));
    speaking.follow("1 3 lead", lineOf("lead"), true);
    await settled();
    expect(speaking.notices).toEqual([]);
  });

  it("is passed over in silence where the command is refused, and the next line is asked for", async () => {
    call.mockRejectedValueOnce(new Error("not allowed"));
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.follow("1 3 lead", lineOf("lead"), true);
    await settled();
    expect(commands()).toEqual(["speak opening", "speak lead"]);
    expect(speaking.notices).toEqual([]);
  });
});

describe("what stops the voice", () => {
  it.each([
    ["a step without a line", (s: InstanceType<typeof Speaking>) => s.follow("1 3 text", undefined, true)],
    ["the end of the story", (s: InstanceType<typeof Speaking>) => s.follow(undefined, undefined, true)],
    ["turning the sound off", (s: InstanceType<typeof Speaking>) => s.follow("1 2 opening", lineOf("opening"), false)],
    ["leaving the page", (s: InstanceType<typeof Speaking>) => s.hush()],
  ])("%s stops the system's voice and the recording", async (_, stop) => {
    call.mockResolvedValueOnce(heard("recording"));
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    expect(FakeAudio.sounding).toBe(1);
    stop(speaking);
    expect(FakeAudio.sounding).toBe(0);
    await settled();
    expect(commands()).toEqual(["speak opening", "voice.stop"]);
  });

  it("is not said twice to a voice that is already quiet", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    speaking.hush();
    speaking.hush();
    await settled();
    expect(commands().filter((command) => command === "voice.stop")).toHaveLength(1);
  });

  it("never overtakes the line that it stops", async () => {
    const answer = answeredLater();
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.hush();
    await settled();
    expect(commands()).toEqual(["speak opening"]);
    answer(heard("system"));
    await settled();
    expect(commands()).toContain("voice.stop");
    expect(commands().at(-1)).toBe("voice.stop");
  });

  it("does not need a stop before the next line: the next line takes its place", async () => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.follow("1 3 lead", lineOf("lead"), true);
    await settled();
    expect(commands()).toEqual(["speak opening", "speak lead"]);
  });
});

describe("an answer that comes late", () => {
  it("starts no recording of a step that is over", async () => {
    const answer = answeredLater();
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await settled();
    speaking.follow("1 3 lead", lineOf("lead"), true);
    answer(heard("recording"));
    await settled();
    expect(FakeAudio.all).toHaveLength(0);
    expect(commands()).toEqual(["speak opening", "speak lead"]);
  });

  it("leaves out the lines of steps that were passed in the meantime", async () => {
    const answer = answeredLater();
    const speaking = new Speaking();
    for (const step of ["opening", "lead", "share"]) {
      speaking.follow(step, lineOf(step), true);
      await settled();
    }
    answer(heard("system"));
    await settled();
    expect(commands()).toEqual(["speak opening", "speak share"]);
  });

  it("does not hold up the next line for more than two seconds", async () => {
    vi.useFakeTimers();
    answeredLater();
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await vi.advanceTimersByTimeAsync(0);
    speaking.follow("1 3 lead", lineOf("lead"), true);
    await vi.advanceTimersByTimeAsync(1900);
    expect(commands()).toEqual(["speak opening"]);
    await vi.advanceTimersByTimeAsync(200);
    expect(commands()).toEqual(["speak opening", "speak lead"]);
  });

  it("is stopped again where the stop came too early for it", async () => {
    vi.useFakeTimers();
    const answer = answeredLater();
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening"), true);
    await vi.advanceTimersByTimeAsync(0);
    speaking.hush();
    await vi.advanceTimersByTimeAsync(2100);
    expect(commands()).toEqual(["speak opening", "voice.stop"]);
    answer(heard("system"));
    await vi.advanceTimersByTimeAsync(0);
    expect(commands()).toEqual(["speak opening", "voice.stop", "voice.stop"]);
  });
});

describe("a recording", () => {
  beforeEach(() => void call.mockResolvedValueOnce(heard("recording")));
  const begun = async (change: Partial<VoiceSpeak> = {}) => {
    const speaking = new Speaking();
    speaking.follow("1 2 opening", lineOf("opening", change), true);
    await settled();
    return speaking;
  };

  it("is played at the speed that is set", async () => {
    await begun({ speed: "slow" });
    expect(FakeAudio.all.map((audio) => [audio.src, audio.playbackRate])).toEqual([["data:audio/ogg,x", 0.8]]);
  });

  it("never sounds together with another", async () => {
    const speaking = await begun();
    call.mockResolvedValueOnce(heard("recording"));
    speaking.say(lineOf("opening"));
    await settled();
    expect(FakeAudio.all).toHaveLength(2);
    expect(FakeAudio.sounding).toBe(1);
  });

  it("that refuses to play is spoken by the system instead, once", async () => {
    FakeAudio.plays = () => Promise.reject(new Error("no decoder"));
    await begun();
    FakeAudio.all[0]?.onerror?.();
    await settled();
    expect(call.mock.calls.slice(1)).toEqual([["voice.fall_back", { line: lineOf("opening") }]]);
    expect(FakeAudio.sounding).toBe(0);
  });

  it("that breaks in the middle is spoken by the system instead", async () => {
    await begun();
    FakeAudio.all[0]?.onerror?.();
    await settled();
    expect(commands()).toEqual(["speak opening", "voice.fall_back"]);
  });

  it("that never begins is spoken by the system instead", async () => {
    vi.useFakeTimers();
    FakeAudio.plays = () => new Promise(() => undefined);
    new Speaking().follow("1 2 opening", lineOf("opening"), true);
    await vi.advanceTimersByTimeAsync(2100);
    expect(commands()).toEqual(["speak opening", "voice.fall_back"]);
  });

  it("that was stopped is not spoken by the system", async () => {
    let refuse: (reason: Error) => void = () => undefined;
    FakeAudio.plays = () => new Promise((_, no) => (refuse = no));
    const speaking = await begun();
    speaking.hush();
    refuse(new Error("aborted by pause"));
    await settled();
    expect(commands()).toEqual(["speak opening", "voice.stop"]);
  });

  it("is let go of when it has ended", async () => {
    await begun();
    const audio = FakeAudio.all[0];
    audio?.onended?.();
    expect(audio?.src).toBe("");
    await settled();
    expect(commands()).toEqual(["speak opening"]);
  });
});
