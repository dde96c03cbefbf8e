import type { VoiceReply } from "../../generated/VoiceReply";
import type { VoiceSpeak } from "../../generated/VoiceSpeak";
import { call } from "../../host";
import type { Asks } from "../voice/speaking.svelte";

/** So long, in milliseconds, the system's voice takes for a Chinese character, and for a letter of another script. */
const character = 320;
const letter = 85;
/** Before the first word is heard. */
const begins = 1500;

/** About how long the system's voice takes for a line. It does not tell the page when it ends. */
export function lasts(words: string, speed: VoiceSpeak["speed"]): number {
  const characters = (words.match(/\p{Script=Han}/gu) ?? []).length;
  const slower = { slow: 1.4, normal: 1, fast: 0.85 }[speed];
  return begins + slower * (characters * character + (words.length - characters) * letter);
}

/** The voice of a visitor's story. Rust knows which; the page says of what line, and knows about how long it is heard. */
export class VisitVoice implements Asks {
  #until = 0;
  readonly #words: (line: VoiceSpeak) => string;

  /** `words` are those of the line that is asked for. */
  constructor(words: (line: VoiceSpeak) => string) {
    this.#words = words;
  }

  /** The system's voice is heard, as far as the page can know. */
  get heard(): boolean {
    return performance.now() < this.#until;
  }

  readonly speak = (line: VoiceSpeak): Promise<VoiceReply> => this.#ask(line, true);
  readonly fallBack = (line: VoiceSpeak): Promise<VoiceReply> => this.#ask(line, false);

  async #ask(line: VoiceSpeak, recorded: boolean): Promise<VoiceReply> {
    const { step, lang, speed } = line;
    const reply = await call("visit.speak", { step, lang, speed, recorded });
    if (reply.heard === "system") this.#until = performance.now() + lasts(this.#words(line), speed);
    return reply;
  }
}
