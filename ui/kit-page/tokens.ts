/** A token as tokens.css writes it down. */
export type Token = { name: string; value: string; use: string; group: string };

/** What the person, or the system, has set: each may change some tokens. */
export type Setting = { contrast: "normal" | "more"; size: "standard" | "large" | "largest"; lang: string };

/** A rule of the root: what it gives, if all its conditions hold. */
type Rule = { conditions: readonly string[]; values: ReadonlyMap<string, string> };

/** The tokens of the first block, in their order, each with the title it stands under and with what is said of its use. */
export function tokensOf(sheet: string): Token[] {
  const first = sheet.slice(sheet.indexOf(":root {"), sheet.indexOf("\n}"));
  const titleOrToken = /\/\* --- ([\s\S]*?)\s*-{3,}\s*\*\/|--([\w-]+):\s*([^;]+);[ \t]*(?:\/\*\s*(.*?)\s*\*\/)?/g;
  const found: Token[] = [];
  let group = "";
  for (const [, title, name, value, use] of first.matchAll(titleOrToken)) {
    if (title !== undefined) group = title.replace(/\s+/g, " ");
    else if (name !== undefined && value !== undefined) found.push({ name: `--${name}`, value, use: use ?? "", group });
  }
  return found;
}

const declared = (body: string): Map<string, string> =>
  new Map([...body.matchAll(/(--[\w-]+|font-size):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]));

const conditionsOf = (selector: string): string[] =>
  [...selector.matchAll(/\[data-([\w-]+)(?:="([\w-]+)")?\]|:lang\(([\w-]+)\)/g)].map(([, attribute, value, lang]) => (lang ? `lang=${lang}` : `${attribute}=${value}`));

/** Those that hold in any window: what a query of its width changes is left out. More contrast may be asked for by the root or by the system. */
function rulesOf(sheet: string): Rule[] {
  const rules = (text: string, also: string[]): Rule[] =>
    [...text.matchAll(/:root([^{},]*)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({ conditions: [...conditionsOf(selector), ...also], values: declared(body) }));
  const queried: Rule[] = [];
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g, (_, query: string, inside: string) => {
    if (/prefers-contrast:\s*more/.test(query)) queried.push(...rules(inside, ["contrast=more"]));
    return "";
  });
  return [...rules(plain, []), ...queried];
}

/** Every token's value as set, and the root's font size. A rule with more conditions wins, and of two alike the later one. */
export function valuesFor(sheet: string, setting: Setting): Map<string, string> {
  const holds = new Set([`contrast=${setting.contrast}`, `text-size=${setting.size}`, `lang=${setting.lang}`]);
  const holding = rulesOf(sheet).filter((rule) => rule.conditions.every((condition) => holds.has(condition)));
  const ordered = holding.toSorted((left, right) => left.conditions.length - right.conditions.length);
  return new Map(ordered.flatMap((rule) => [...rule.values]));
}

/** The side of `light-dark(a, b)` that a scheme shows; any other value is the same in both. */
export function shownIn(scheme: "light" | "dark", value: string): string {
  const sides = /^light-dark\(([^,]+),\s*([^)]+)\)$/.exec(value);
  return (scheme === "light" ? sides?.[1] : sides?.[2]) ?? value;
}

export const isColour = (token: Token): boolean => /^(?:#|light-dark\()/.test(token.value);
