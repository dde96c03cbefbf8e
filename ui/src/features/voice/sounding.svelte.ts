import { Loudspeaker, play } from "../../kit/loudspeaker";
import { played, samplesOf, type Tone } from "./tones";

/** The window has one, and says once that it has none. */
export class Speaker extends Loudspeaker {
  told = false;
}
const ours = new Speaker();

/** What sounds at the present step besides a voice. Nothing waits for it: where nothing can sound, the captions say what would. */
export class Sounding {
  /** This computer plays no sound: said once. */
  silent = $state(false);
  #place: string | undefined;
  #begun = false;
  #turn = 0;
  #stops: (() => void)[] = [];
  readonly #speaker: Speaker;

  constructor(speaker: Speaker = ours) {
    this.#speaker = speaker;
  }

  /** The story stands at `place`, where `tones` are to be heard. Of a place they begin once, and again when the sound is turned on again. */
  follow(place: string | undefined, tones: readonly Tone[], aloud: boolean): void {
    if (place !== this.#place) {
      this.#place = place;
      this.silent = false;
      this.hush();
    }
    if (!aloud) this.hush();
    if (!aloud || this.#begun || tones.length === 0) return;
    this.#begun = true;
    void this.#begin(tones);
  }

  /** Everything falls silent at once. */
  hush(): void {
    this.#turn++;
    this.#begun = false;
    for (const stop of this.#stops) stop();
    if (this.#stops.length > 0) this.#speaker.rest();
    this.#stops = [];
  }

  async #begin(tones: readonly Tone[]): Promise<void> {
    const turn = this.#turn;
    const [context, sounds] = await Promise.all([this.#speaker.ready(), Promise.all(tones.map(samplesOf))]);
    if (turn !== this.#turn) return this.#stops.length > 0 ? undefined : this.#speaker.rest();
    try {
      if (!context) throw new Error("no loudspeaker");
      tones.forEach((tone, place) => {
        const samples = sounds[place];
        if (samples) this.#stops.push(play(this.#speaker, context, samples, played[tone].level, played[tone].loops));
      });
    } catch {
      this.silent = !this.#speaker.told;
      this.#speaker.told = true;
    }
  }
}
