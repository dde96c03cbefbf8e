import type { Settings } from "../../generated/Settings";
import type { TextSize } from "../../generated/TextSize";
import type { Theme } from "../../generated/Theme";
import type { VoiceSpeed } from "../../generated/VoiceSpeed";
import { call } from "../../host";
import { isReadable, readFor } from "../traditional/read";
import { systemLang, type PageLang } from "./system-lang";

type Keep = (settings: Settings) => Promise<unknown>;

/** What the person has set. A change holds at once; Rust is asked only to remember it. */
export class Preferences {
  lang = $state<PageLang>("zh-Hans");
  textSize = $state<TextSize>("standard");
  theme = $state<Theme>("system");
  muted = $state(false);
  voice = $state(true);
  voiceSpeed = $state<VoiceSpeed>("normal");
  #wanted: PageLang | undefined;
  #written: Promise<unknown> = Promise.resolve();
  readonly #keep: Keep;

  constructor(remembered: Settings | undefined, tags: readonly string[], keep: Keep) {
    this.#keep = keep;
    this.take(remembered, tags);
  }

  /** What this person has set; what they have not is as it is before anybody has chosen. */
  take(remembered: Settings | undefined, tags: readonly string[]) {
    this.lang = remembered?.lang ?? systemLang(tags);
    this.textSize = remembered?.text_size ?? "standard";
    this.theme = remembered?.theme ?? "system";
    this.muted = remembered?.muted ?? false;
    this.voice = remembered?.voice ?? true;
    this.voiceSpeed = remembered?.voice_speed ?? "normal";
  }

  /** Traditional Chinese is there once its dictionary has been read; who has chosen another language meanwhile keeps that. */
  setLang(lang: PageLang) {
    this.#wanted = lang;
    const turn = () => {
      if (this.#wanted !== lang) return;
      this.lang = lang;
      this.#remember();
    };
    if (isReadable(lang)) turn();
    else void readFor(lang).then(turn);
  }

  setTextSize(textSize: TextSize) {
    this.textSize = textSize;
    this.#remember();
  }

  setTheme(theme: Theme) {
    this.theme = theme;
    this.#remember();
  }

  setMuted(muted: boolean) {
    this.muted = muted;
    this.#remember();
  }

  setVoice(voice: boolean) {
    this.voice = voice;
    this.#remember();
  }

  setVoiceSpeed(voiceSpeed: VoiceSpeed) {
    this.voiceSpeed = voiceSpeed;
    this.#remember();
  }

  /** What is on the page holds for whoever sits here from now on: nobody new is thrown into another language or smaller text. */
  handOn() {
    this.#remember();
  }

  /** When what was set last has been written: before somebody else sits down, or it would be written as theirs. */
  readonly settled = (): Promise<unknown> => this.#written;

  /** One after another, so that what was set last is what is remembered. */
  #remember() {
    const settings: Settings = { lang: this.lang, text_size: this.textSize, theme: this.theme, muted: this.muted, voice: this.voice, voice_speed: this.voiceSpeed };
    // Remembering is a courtesy: where it is refused (a full disk) the change still holds until the window closes.
    this.#written = this.#written.then(() => this.#keep(settings)).catch(() => undefined);
  }
}

/** The settings as remembered, once the page can speak their language; nothing where they cannot be read. */
export async function rememberedSettings(): Promise<Settings | undefined> {
  const settings = await call("settings.read", {}).catch(() => undefined);
  await readFor(settings?.lang ?? systemLang(navigator.languages));
  return settings;
}

/** What is set in the main window is remembered for whoever sits there. */
export const rememberSettings: Keep = (settings) => call("settings.write", { settings });
