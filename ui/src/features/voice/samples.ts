import type { Slices } from "../../kit/in-slices";
import type { Samples } from "../../kit/loudspeaker";

/** What a telephone carries, and half the work of twice as much. */
const rate = 8000;
/** So many samples are reckoned in a fraction of a frame, also where nothing compiles the code. */
const slice = 1024;
/** A swell is slow: it is reckoned once for so many samples. */
const held = 64;

const silence = (seconds: number) => new Float32Array(Math.round(seconds * rate));

/** A note of a soft bell or pipe: the second partial is faint, the end dies away. */
type Note = { at: number; lasts: number; pitch: number; decay: number };

function* sing(values: Float32Array, { at, lasts, pitch, decay }: Note, loudness: number): Slices<void> {
  const first = Math.round(at * rate);
  const count = Math.min(Math.round(lasts * rate), values.length - first);
  const turn = (2 * Math.PI * pitch) / rate;
  for (let i = 0; i < count; i++) {
    if (i % slice === 0) yield;
    const time = i / rate;
    const edge = Math.min(1, time / 0.012, (count - i) / rate / 0.03);
    const strength = loudness * edge * Math.exp(-time * decay);
    values[first + i] = (values[first + i] ?? 0) + strength * (0.7 * Math.sin(turn * i) + 0.2 * Math.sin(2 * turn * i));
  }
}

function* sung(seconds: number, notes: readonly Note[], loudness = 1): Slices<Samples> {
  const values = silence(seconds);
  for (const note of notes) yield* sing(values, note, loudness);
  return { rate, values };
}

/** Two tones in turn, as a soft telephone rings, then a pause. */
function ring(): Slices<Samples> {
  const notes: Note[] = [];
  for (let turn = 0; turn < 12; turn++) notes.push({ at: turn * 0.1, lasts: 0.1, pitch: turn % 2 ? 523.25 : 659.25, decay: 1 });
  return sung(4, notes);
}

/** A plain melody of our own in C, eight bars of three, slow; in semitones from the middle C, with a bass below each bar. */
function holdMusic(): Slices<Samples> {
  const melody = [4, 7, 12, 11, 9, 7, 9, 5, 9, 7, 4, 0, 2, 5, 9, 7, 5, 4, 2, 4, -1, 0, undefined, undefined];
  const bass = [-12, -8, -7, -12, -10, -12, -5, -12];
  const beat = 0.5;
  const pitchOf = (semitones: number) => 261.63 * 2 ** (semitones / 12);
  const notes: Note[] = bass.map((low, bar) => ({ at: bar * 3 * beat, lasts: 3 * beat, pitch: pitchOf(low), decay: 1.2 }));
  melody.forEach((high, place) => {
    if (high !== undefined) notes.push({ at: place * beat, lasts: beat * 1.6, pitch: pitchOf(high), decay: 2.2 });
  });
  return sung(bass.length * 3 * beat, notes, 0.6);
}

/** Three rising notes, then the line is put through. */
const transferTone = () =>
  sung(3.2, [
    { at: 0, lasts: 0.28, pitch: 440, decay: 3 },
    { at: 0.3, lasts: 0.28, pitch: 554.37, decay: 3 },
    { at: 0.6, lasts: 0.5, pitch: 659.25, decay: 3 },
    { at: 1.5, lasts: 0.5, pitch: 425, decay: 0.5 },
    { at: 2.5, lasts: 0.5, pitch: 425, decay: 0.5 },
  ]);

const doorbell = () =>
  sung(2.6, [
    { at: 0, lasts: 1.4, pitch: 659.25, decay: 2.6 },
    { at: 0.6, lasts: 2, pitch: 523.25, decay: 2.2 },
  ]);

/** Chance that is the same each time, so that a sound is always the same sound. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

type Murmur = { seconds: number; seed: number; low: number; high: number; swells: readonly number[]; depth: number };

/** Noise between two pitches, swelling and sinking; its end runs over into its beginning, so that the loop has no seam. */
function* murmur({ seconds, seed, low, high, swells, depth }: Murmur): Slices<Samples> {
  const seam = rate / 2;
  const values = silence(seconds);
  const next = chance(seed);
  const above = 1 - Math.exp((-2 * Math.PI * high) / rate);
  const below = 1 - Math.exp((-2 * Math.PI * low) / rate);
  let smooth = 0;
  let deep = 0;
  let strength = 0;
  for (let i = 0; i < values.length + seam; i++) {
    if (i % slice === 0) yield;
    smooth += above * (next() - smooth);
    deep += below * (smooth - deep);
    if (i % held === 0) {
      const time = (2 * Math.PI * i) / values.length;
      const swell = swells.reduce((sum, times, place) => sum + Math.sin(times * time + place), 0) / swells.length;
      strength = 1 - depth + depth * swell;
    }
    const value = (smooth - deep) * strength;
    if (i < seam) values[i] = value * Math.sqrt(i / seam);
    else if (i < values.length) values[i] = value;
    else values[i - values.length] = (values[i - values.length] ?? 0) + value * Math.sqrt(1 - (i - values.length) / seam);
  }
  return { rate, values };
}

/** Three rising notes, and a long pause before they come again. */
const chime = () =>
  sung(8, [
    { at: 0, lasts: 1.6, pitch: 523.25, decay: 2.4 },
    { at: 0.35, lasts: 1.6, pitch: 659.25, decay: 2.4 },
    { at: 0.7, lasts: 2.2, pitch: 783.99, decay: 2 },
  ]);

/** Many voices through a wall: quick swells, none of them a word. */
const office = () => murmur({ seconds: 8, seed: 7, low: 250, high: 900, swells: [5, 13, 31, 47], depth: 0.45 });
/** Cars a few streets away: deep, and slow to pass. */
const street = () => murmur({ seconds: 10, seed: 3, low: 40, high: 380, swells: [1, 3, 4], depth: 0.5 });

export const makers = { ring, chime, "hold-music": holdMusic, "transfer-tone": transferTone, doorbell, office, street };
