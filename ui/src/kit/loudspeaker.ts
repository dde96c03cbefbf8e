import { inTime } from "./in-time";

/** A loudspeaker that has not begun after this, in milliseconds, is taken for none. */
const patience = 1000;
/** After so much silence, in milliseconds, the device is given back. */
const idle = 3000;

/** Made of a sound once; played as often as wanted. */
export type Samples = { readonly rate: number; readonly values: Float32Array<ArrayBuffer> };

/** Browsers let a page sound only once somebody has touched it. Resolves at once where that has been, or cannot be known. */
function touched(): Promise<void> {
  if (typeof navigator === "undefined" || navigator.userActivation?.hasBeenActive !== false) return Promise.resolve();
  return new Promise((go) => {
    const touch = () => {
      removeEventListener("pointerdown", touch, true);
      removeEventListener("keydown", touch, true);
      go();
    };
    addEventListener("pointerdown", touch, true);
    addEventListener("keydown", touch, true);
  });
}

/** The window's loudspeaker: made when first needed, resting while nothing sounds, and perhaps not there at all. */
export class Loudspeaker {
  #context: AudioContext | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** How loud, 0 to 1: what is played from now on is that much of its own level. */
  volume = 1;
  readonly #buffers = new WeakMap<Samples, AudioBuffer>();
  readonly #make: () => AudioContext;

  constructor(make: () => AudioContext = () => new AudioContext()) {
    this.#make = make;
  }

  /** Ready to sound; nothing where this computer has no way to. Before somebody has touched the page it waits. */
  async ready(): Promise<AudioContext | undefined> {
    await touched();
    clearTimeout(this.#resting);
    try {
      const context = (this.#context ??= this.#make());
      if (context.state !== "running") await inTime(context.resume(), patience);
      return context;
    } catch {
      return undefined;
    }
  }

  /** Nothing sounds any more. */
  rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void this.#context?.suspend().catch(() => undefined), idle);
  }

  buffer(context: AudioContext, samples: Samples): AudioBuffer {
    const made = this.#buffers.get(samples) ?? context.createBuffer(1, samples.values.length, samples.rate);
    if (!this.#buffers.has(samples)) made.copyToChannel(samples.values, 0);
    this.#buffers.set(samples, made);
    return made;
  }
}

/** Seconds to rise and to fall: nothing begins or breaks off with a click. */
const rise = 0.25;
const fall = 0.12;

/** Begins to play, softly rising; what comes back lets it fall silent. */
export function play(speaker: Loudspeaker, context: AudioContext, samples: Samples, level: number, loops: boolean): () => void {
  const source = context.createBufferSource();
  source.buffer = speaker.buffer(context, samples);
  source.loop = loops;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, context.currentTime);
  gain.gain.linearRampToValueAtTime(level * speaker.volume, context.currentTime + rise);
  source.connect(gain).connect(context.destination);
  source.onended = () => gain.disconnect();
  source.start();
  return () => {
    const now = context.currentTime;
    gain.gain.cancelScheduledValues(now);
    gain.gain.setTargetAtTime(0, now, fall / 3);
    source.stop(now + fall);
  };
}
