import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PhoneHears } from "../generated/PhoneHears";
import { Link, type Ears, type Stands } from "./link";

/** A room that is reached over lines of the test's own. */
function room(token: string | null = null) {
  type Made = { ears: Ears; sent: string[]; closed: boolean };
  const lines: Made[] = [];
  const stood: Stands[] = [];
  const heard: PhoneHears[] = [];
  const shelf = new Map<string, string>(token === null ? [] : [["token", token]]);
  const around = {
    watched: true,
    open(ears: Ears) {
      const line = { ears, sent: [] as string[], closed: false };
      lines.push(line);
      return { send: (text: string) => void line.sent.push(text), close: () => (line.closed = true) };
    },
  };
  const link = new Link(
    {
      open: around.open,
      later: (milliseconds, then) => {
        const timer = setTimeout(then, milliseconds);
        return () => clearTimeout(timer);
      },
      chance: () => 0,
      watched: () => around.watched,
      keeper: { kept: (what) => shelf.get(what) ?? null, keep: (what, value) => void shelf.set(what, value), forget: (what) => void shelf.delete(what) },
    },
    { hears: (message) => void heard.push(message), stands: (how) => void stood.push(how) },
  );
  const last = (): Made => {
    const line = lines[lines.length - 1];
    if (!line) throw new Error("no line was opened");
    return line;
  };
  const says = (message: PhoneHears) => last().ears.said(JSON.stringify(message));
  const letIn = () => {
    last().ears.opened();
    says({ hear: "welcome", token: "t" });
  };
  return { link, lines, stood, heard, shelf, around, last, says, letIn, said: () => last().sent.map((text) => JSON.parse(text)) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("coming in", () => {
  it("says the key first, and the token of the last time", () => {
    const { link, letIn, said, shelf, stood } = room("before");
    link.join("K7M4PX");
    letIn();
    expect(said()).toEqual([{ say: "join", key: "K7M4PX", token: "before" }]);
    expect(shelf.get("token"), "what the room gave it is kept").toBe("t");
    expect(stood).toEqual(["connecting", "in"]);
  });

  it("says that it is not in yet when the first connection fails, and goes on trying for ever", () => {
    const { link, lines, last, stood } = room();
    link.join("k");
    for (let time = 1; time <= 50; time += 1) {
      last().ears.closed(1006);
      vi.advanceTimersByTime(500);
      expect(lines).toHaveLength(time + 1);
    }
    expect(stood.slice(0, 3)).toEqual(["connecting", "not-yet", "connecting"]);
  });

  it("gives up a connection that neither opens nor fails after 8 seconds", () => {
    const { link, lines, stood } = room();
    link.join("k");
    vi.advanceTimersByTime(8000);
    expect(lines[0]?.closed).toBe(true);
    expect(stood).toEqual(["connecting", "not-yet"]);
    vi.advanceTimersByTime(500);
    expect(lines).toHaveLength(2);
  });

  it.each(["wait", "full"] as const)("asks again only after a good while when the room says “%s”, however often the page is looked at", (why) => {
    const { link, lines, last, says } = room();
    link.join("k");
    last().ears.opened();
    says({ hear: "refused", why });
    vi.advanceTimersByTime(10_000);
    link.look();
    expect(lines, "not yet").toHaveLength(1);
    vi.advanceTimersByTime(10_500);
    expect(lines).toHaveLength(2);
  });

  it("does not come back once it has left", () => {
    const { link, lines, letIn } = room();
    link.join("k");
    letIn();
    link.leave();
    link.look();
    vi.advanceTimersByTime(100_000);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.closed).toBe(true);
  });
});

describe("coming back", () => {
  it("asks, when it is looked at again, whether the room is still there, and is content with an answer", () => {
    const { link, lines, letIn, says, said } = room();
    link.join("k");
    letIn();
    link.look();
    link.look();
    expect(said().filter((each) => each.say === "ping"), "asked once, however many events came").toHaveLength(1);
    says({ hear: "pong" });
    vi.advanceTimersByTime(30_000);
    expect(lines, "nothing was made anew").toHaveLength(1);
  });

  it("connects anew at once when there is no answer within 2 seconds, with the same token, and asks anew", () => {
    const { link, lines, letIn, said, stood } = room();
    link.join("k");
    letIn();
    link.look();
    vi.advanceTimersByTime(2000);
    expect(lines, "without waiting any longer").toHaveLength(2);
    expect(lines[0]?.closed).toBe(true);
    letIn();
    expect(said()).toEqual([{ say: "join", key: "k", token: "t" }]);
    expect(stood).toEqual(["connecting", "in", "lost", "in"]);
  });

  it("does not wait its turn when it is looked at while it waits to try again", () => {
    const { link, lines, letIn, last } = room();
    link.join("k");
    letIn();
    last().ears.closed(1006);
    link.look();
    expect(lines).toHaveLength(2);
  });

  it("leaves a connection alone that is only just being made", () => {
    const { link, lines } = room();
    link.join("k");
    link.look();
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(2500);
    link.look();
    expect(lines, "but not one that has been hanging for a while").toHaveLength(2);
  });

  it("comes back after the server was lost between half a second and three", () => {
    const { link, lines, letIn, last } = room();
    link.join("k");
    letIn();
    last().ears.closed(1006);
    vi.advanceTimersByTime(499);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(lines).toHaveLength(2);
  });

  it("leaves its place to another page of the same phone, and takes it back only when it is looked at", () => {
    const { link, lines, letIn, last, stood } = room();
    link.join("k");
    letIn();
    last().ears.closed(4001);
    vi.advanceTimersByTime(100_000);
    expect(lines).toHaveLength(1);
    expect(stood.slice(-1)).toEqual(["elsewhere"]);
    link.look();
    expect(lines).toHaveLength(2);
  });

  it("is in no hurry while nobody looks", () => {
    const { link, lines, letIn, last, around } = room();
    link.join("k");
    letIn();
    around.watched = false;
    last().ears.closed(1006);
    vi.advanceTimersByTime(14_000);
    expect(lines).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    expect(lines).toHaveLength(2);
  });

  it("finds out by itself within about a minute that a quiet line is dead", () => {
    const { link, lines, letIn } = room();
    link.join("k");
    letIn();
    vi.advanceTimersByTime(62_000);
    expect(lines).toHaveLength(2);
  });

  it("hears nothing any more from a line it has given up", () => {
    const { link, lines, letIn, heard } = room();
    link.join("k");
    letIn();
    link.look();
    vi.advanceTimersByTime(2000);
    const before = heard.length;
    lines[0]?.ears.said(JSON.stringify({ hear: "pong" }));
    lines[0]?.ears.closed(1006);
    expect(heard).toHaveLength(before);
    expect(lines).toHaveLength(2);
  });

  it("leaves unread what is no message", () => {
    const { link, letIn, last, heard } = room();
    link.join("k");
    letIn();
    for (const text of ["", "null", "7", "{", '{"say":"x"}']) last().ears.said(text);
    expect(heard.map((message) => message.hear)).toEqual(["welcome"]);
  });
});

describe("when it is over", () => {
  it("nothing of the phone is kept, and the end of the connection is the end", () => {
    const { link, lines, letIn, says, shelf, last, stood } = room();
    link.join("k");
    letIn();
    says({ hear: "show", view: { at: "over" }, mine: null, told: null });
    expect(shelf.has("token")).toBe(false);
    last().ears.closed(1006);
    vi.advanceTimersByTime(100_000);
    link.look();
    expect(lines).toHaveLength(1);
    expect(stood).toEqual(["connecting", "in"]);
  });

  it("it goes on if the room goes a step back after all", () => {
    const { link, lines, letIn, says, shelf, last } = room();
    link.join("k");
    letIn();
    says({ hear: "show", view: { at: "over" }, mine: null, told: null });
    says({ hear: "show", view: { at: "look" }, mine: null, told: null });
    expect(shelf.get("token")).toBe("t");
    last().ears.closed(1006);
    vi.advanceTimersByTime(500);
    expect(lines).toHaveLength(2);
  });
});
