import type { Keeper } from "../../link/kept";
import { systemLang, type PhoneLang } from "../settings/system-lang";

/** How this phone's person reads: in which language, and how large. */
export class Reads {
  lang = $state<PhoneLang>("zh-Hans");
  larger = $state(false);
  readonly #keeper: Pick<Keeper, "kept" | "keep">;

  constructor(keeper: Pick<Keeper, "kept" | "keep">, tags: readonly string[]) {
    this.#keeper = keeper;
    const kept = keeper.kept("language");
    this.lang = (kept ?? systemLang(tags)) === "en" ? "en" : "zh-Hans";
    this.larger = keeper.kept("larger") === "yes";
  }

  setLang = (lang: PhoneLang) => {
    this.lang = lang;
    this.#keeper.keep("language", lang);
  };

  setLarger = (larger: boolean) => {
    this.larger = larger;
    this.#keeper.keep("larger", larger ? "yes" : "no");
  };
}
