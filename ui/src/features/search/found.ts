import { inLanguage, type LangTag, type Written } from "../../kit/language";

/** What can be found by typing: its name in every language, and how the Chinese name sounds, sign by sign. */
export type Findable = { name: Written<string>; sounds: readonly (readonly string[])[] };

/** Longer than any name: what is typed beyond it is not looked at. */
const longest = 40;

const isLatin = (text: string): boolean => /^[a-z0-9]+$/.test(text);

/**
 * An entry is found by words of its name in any language; Latin words count from the beginning of a word. On a Chinese page pinyin
 * finds it too, in full, begun, or by initials. Nothing typed finds everything.
 */
export function isFound(entry: Findable, typed: string, lang: LangTag): boolean {
  const sought = typed.trim().toLowerCase().replaceAll("'", "’").slice(0, longest);
  if (!sought) return true;
  const names = [...Object.values(entry.name), inLanguage(entry.name, lang)?.words ?? ""];
  if (names.some((name) => holds(name.toLowerCase(), sought))) return true;
  const keys = sought.replace(/[\s’]/g, "");
  return lang !== "en" && isLatin(keys) && entry.sounds.some((_, at) => sounds(entry.sounds.slice(at), keys));
}

function holds(name: string, sought: string): boolean {
  const latin = isLatin(sought.slice(0, 1));
  for (let at = name.indexOf(sought); at >= 0; at = name.indexOf(sought, at + 1)) {
    if (!latin || !isLatin(name.slice(at - 1, at))) return true;
  }
  return false;
}

/** The keys are used up by the signs in their order: each takes its whole reading, its first letter, or zh, ch, sh; the last one may be begun. */
function sounds(signs: readonly (readonly string[])[], keys: string): boolean {
  if (!keys) return true;
  const [first, ...others] = signs;
  return (first ?? []).some((reading) => {
    if (reading.startsWith(keys)) return true;
    const initial = /^[zcs]h/.test(reading) ? 2 : 1;
    const parts = new Set([reading, reading.slice(0, initial), reading.slice(0, 1)]);
    return [...parts].some((part) => keys.startsWith(part) && sounds(others, keys.slice(part.length)));
  });
}
