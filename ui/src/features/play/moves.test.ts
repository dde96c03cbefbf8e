import { describe, expect, it } from "vitest";
import type { Channel } from "../../generated/Channel";
import type { Line } from "../../generated/Line";
import { withMoves } from "./moves";

const heard = (channel: Channel): Line => ({ by: "other", step: "a", channel, speaker: null, says: {}, attachment: null });
const mine: Line = { by: "me", says: {} };
const moves = (lines: Line[]) => withMoves(lines).map((told) => told.moved);

describe("the changes of channel in a transcript", () => {
  it("are none while the talk stays where it began", () => expect(moves([heard("call"), mine, heard("call")])).toEqual([undefined, undefined, undefined]));

  it("stand before the first line of the new channel, after my own words", () =>
    expect(moves([heard("call"), mine, heard("chat"), heard("chat")])).toEqual([undefined, undefined, { from: "call", to: "chat" }, undefined]));

  it("are told each time, there and back", () =>
    expect(moves([heard("call"), heard("screen"), heard("call")])).toEqual([undefined, { from: "call", to: "screen" }, { from: "screen", to: "call" }]));

  it("are none where nobody has spoken yet", () => expect(moves([mine, heard("sms")])).toEqual([undefined, undefined]));
});
