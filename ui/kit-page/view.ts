import type { LangTag } from "../src/kit/language";
import type { Setting } from "./tokens";

export const sizes = ["standard", "large", "largest"] as const;
export const themes = ["light", "dark", "four"] as const;
export const contrasts = ["normal", "more"] as const;
export const languages = ["both", "zh-Hans", "en"] as const;

/** What is chosen at the top of the page. */
export type View = {
  size: (typeof sizes)[number];
  theme: (typeof themes)[number];
  contrast: (typeof contrasts)[number];
  lang: (typeof languages)[number];
};

/** The four looks of everything, in the order in which they stand side by side. */
export const looks = [
  { name: "light", scheme: "light", contrast: "normal" },
  { name: "dark", scheme: "dark", contrast: "normal" },
  { name: "light, more contrast", scheme: "light", contrast: "more" },
  { name: "dark, more contrast", scheme: "dark", contrast: "more" },
] as const satisfies readonly { name: string; scheme: "light" | "dark"; contrast: Setting["contrast"] }[];
export type Look = (typeof looks)[number];

const one = <Value extends string>(of: readonly Value[], wanted: string | null): Value | undefined => of.find((value) => value === wanted);

/** What the address asks for, as `?theme=four&lang=en&size=largest&contrast=more`: so that a view can be sent to somebody, or photographed. */
export function asked(search: string): View {
  const wanted = new URLSearchParams(search);
  return {
    size: one(sizes, wanted.get("size")) ?? "standard",
    theme: one(themes, wanted.get("theme")) ?? "light",
    contrast: one(contrasts, wanted.get("contrast")) ?? "normal",
    lang: one(languages, wanted.get("lang")) ?? "both",
  };
}

export const looksOf = (view: View): readonly Look[] =>
  view.theme === "four" ? looks : looks.filter((look) => look.scheme === view.theme && look.contrast === view.contrast);

export const langsOf = (view: View): readonly LangTag[] => (view.lang === "both" ? ["zh-Hans", "en"] : [view.lang]);
