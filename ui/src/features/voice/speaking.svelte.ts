import type { Notice } from "../../generated/Notice";
import type { VoiceReply } from "../../generated/VoiceReply";
import type { VoiceSpeak } from "../../generated/VoiceSpeak";
import type { VoiceSpeed } from "../../generated/VoiceSpeed";
import { call } from "../../host";
import { inTime } from "../../kit/in-time";

/** How fast a recording is played; the pitch stays. */
const rates: Record<VoiceSpeed, number> = { slow: 0.8, normal: 1, fast: 1.25 };

/** How lines are asked for, and asked for again where the page could not play the recording. */
export type Asks = { speak: (line: VoiceSpeak) => Promise<VoiceReply>; fallBack?: (line: VoiceSpeak) => Promise<VoiceReply> };

/** A person's own story. */
const ofPerson: Asks = { speak: (line) => call("voice.speak", line), fallBack: (line) => call("voice.fall_back", { line }) };

/** The room's, of which only the present step can be heard. It has the words on the big screen, and a facilitator who reads them. */
export const ofRoom: Asks = { speak: ({ lang, speed }) => call("room.speak", { lang, speed }) };

/** A voice that has not answered after this, in milliseconds, does not hold up the next line. */
const patience = 2000;

/**
 * The voice of the present step. Nothing that can be pressed waits for it, and nothing depends on it: the captions are there.
 * Lines are asked for one after another, so that a stop never overtakes the line it stops; what answers too late is dropped.
 */
export class Speaking {
  /** What is amiss with the voice, said at this step and no longer. */
  notices = $state.raw<readonly Notice[]>([]);
  #place: string | undefined;
  #said = false;
  /** Counts what was asked or stopped: what belongs to an earlier turn is too late. */
  #turn = 0;
  /** Rust was asked for a line, and not to stop it. */
  #asked = false;
  #audio: HTMLAudioElement | undefined;
  #sent: Promise<unknown> = Promise.resolve();
  readonly #asks: Asks;
  /** How loud recordings are played, 0 to 1. */
  volume = 1;

  constructor(asks: Asks = ofPerson) {
    this.#asks = asks;
  }

  /** A recording is being played. */
  get plays(): boolean {
    return this.#audio !== undefined;
  }

  /** The story stands at `place`, where `line` is to be heard, if any. Of a place, a line is begun once: at `aloud`, or as soon as that holds. */
  follow(place: string | undefined, line: VoiceSpeak | undefined, aloud: boolean): void {
    const begins = line !== undefined && aloud;
    if (place !== this.#place) {
      this.#place = place;
      this.#said = false;
      this.notices = [];
      if (!begins) this.hush();
    }
    if (!aloud) this.hush();
    if (!begins || this.#said) return;
    this.#said = true;
    this.say(line);
  }

  /** Says a line, in place of whatever is being said. */
  say(line: VoiceSpeak): void {
    const turn = this.#nextTurn();
    this.#asked = true;
    this.#send(async () => {
      if (turn === this.#turn) this.#take(turn, line, await this.#asks.speak(line));
    });
  }

  /** Stops at once. */
  hush(): void {
    this.#nextTurn();
    if (!this.#asked) return;
    this.#asked = false;
    this.#send(() => call("voice.stop", {}));
  }

  #take(turn: number, line: VoiceSpeak, reply: VoiceReply): void {
    if (reply.notice) this.#tell(reply.notice);
    if (turn !== this.#turn) {
      // It was stopped before it began; the stop may have come too early for it.
      if (reply.heard === "system" && !this.#asked) this.#send(() => call("voice.stop", {}));
      return;
    }
    if (reply.heard === "recording" && reply.recording !== null) this.#play(turn, line, reply.recording);
  }

  #play(turn: number, line: VoiceSpeak, recording: string): void {
    let given = false;
    const giveUp = () => {
      if (given || turn !== this.#turn) return;
      given = true;
      this.#release();
      this.#send(async () => {
        if (turn === this.#turn && this.#asks.fallBack) this.#take(turn, line, await this.#asks.fallBack(line));
      });
    };
    const release = () => turn === this.#turn && this.#release();
    try {
      const audio = new Audio();
      this.#audio = audio;
      audio.onerror = giveUp;
      audio.onended = release;
      audio.src = recording;
      audio.playbackRate = rates[line.speed];
      audio.volume = this.volume;
      inTime(audio.play(), patience).catch(giveUp);
    } catch {
      giveUp();
    }
  }

  /** A thing that is amiss stands there once. */
  #tell(notice: Notice): void {
    if (!this.notices.some((told) => told.code === notice.code)) this.notices = [...this.notices, notice];
  }

  #nextTurn(): number {
    this.#release();
    return ++this.#turn;
  }

  /** Lets go of the recording, so that its megabytes go too. */
  #release(): void {
    const audio = this.#audio;
    if (!audio) return;
    this.#audio = undefined;
    audio.onerror = audio.onended = null;
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
  }

  /** One after another; whatever goes wrong, the captions carry on. */
  #send(ask: () => Promise<unknown>): void {
    this.#sent = this.#sent.then(() => inTime(ask(), patience)).catch(() => undefined);
  }
}
