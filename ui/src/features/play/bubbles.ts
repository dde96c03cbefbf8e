import type { SpokenPart } from "../../generated/SpokenPart";

const blank = (bubble: readonly SpokenPart[]): boolean => bubble.every((part) => part.text.trim() === "");

/** The bubbles in which a line of a chat arrives: one for each line of what is said. A detail that runs over a line's end stays a detail in both. */
export function bubbles(parts: readonly SpokenPart[]): SpokenPart[][] {
  const all: SpokenPart[][] = [[]];
  for (const part of parts) {
    part.text.split("\n").forEach((text, line) => {
      if (line > 0) all.push([]);
      if (text !== "") all.at(-1)?.push({ ...part, text });
    });
  }
  return all.filter((bubble) => !blank(bubble));
}

/** How long, in milliseconds, somebody seems to type before a bubble arrives. Nobody has to wait for it: choices are open meanwhile. */
export function pause(bubble: readonly SpokenPart[]): number {
  const signs = bubble.reduce((sum, part) => sum + part.text.length, 0);
  return Math.min(1400, 500 + 16 * signs);
}
