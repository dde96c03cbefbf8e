import type { Channel } from "../../generated/Channel";
import type { Line } from "../../generated/Line";

/** From one channel to another. */
export type Moved = { from: Channel; to: Channel };

/** A line of the transcript, and the change of channel that came before it. */
export type Told = { line: Line; moved: Moved | undefined };

/** The transcript with every change of channel. What I say or do belongs to the channel it answers. */
export function withMoves(lines: readonly Line[]): Told[] {
  let channel: Channel | undefined;
  return lines.map((line) => {
    if (line.by !== "other") return { line, moved: undefined };
    const moved = channel !== undefined && channel !== line.channel ? { from: channel, to: line.channel } : undefined;
    channel = line.channel;
    return { line, moved };
  });
}
