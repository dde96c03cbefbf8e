import type { Sound } from "../../generated/Sound";
import { inSlices } from "../../kit/in-slices";
import type { Samples } from "../../kit/loudspeaker";
import { makers } from "./samples";

/** What is heard besides a voice. The chime is the kiosk's: it calls staff. */
export type Tone = Sound | "ring" | "chime";

type Played = { level: number; loops: boolean };

/** All quiet; what stays behind a voice stays far below it. */
export const played: Record<Tone, Played> = {
  ring: { level: 0.2, loops: true },
  chime: { level: 0.16, loops: true },
  "hold-music": { level: 0.1, loops: true },
  "transfer-tone": { level: 0.14, loops: false },
  doorbell: { level: 0.2, loops: false },
  office: { level: 0.18, loops: true },
  street: { level: 0.25, loops: true },
};

const made = new Map<Tone, Promise<Samples>>();

/** The sound itself, reckoned when it is first wanted. */
export function samplesOf(tone: Tone): Promise<Samples> {
  const samples = made.get(tone) ?? inSlices(makers[tone]());
  made.set(tone, samples);
  return samples;
}

type Heard = { ringing: boolean; sounds: readonly Sound[] };

/** What is heard at a step, each once. */
export function tonesAt(step: Heard | undefined): readonly Tone[] {
  if (!step) return [];
  return [...new Set<Tone>([...(step.ringing ? (["ring"] as const) : []), ...step.sounds])];
}
