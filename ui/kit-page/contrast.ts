/** What must be told apart from what lies under it, and by how much: WCAG 2.2, 1.4.3 (text, 4.5) and 1.4.11 (what is pressed or means something, 3). */
export type Pair = { of: string; on: readonly string[]; least: 4.5 | 3 };

const sheets = ["--paper", "--card", "--card-sunk"];
const text = (of: string, ...on: string[]): Pair => ({ of, on, least: 4.5 });
const shape = (of: string, ...on: string[]): Pair => ({ of, on, least: 3 });

export const pairs: readonly Pair[] = [
  text("--ink", ...sheets, "--danger-wash", "--safe-wash", "--detail-wash"),
  text("--ink-soft", ...sheets, "--danger-wash", "--safe-wash"),
  text("--paper", "--ink", "--ink-hover"),
  text("--danger-ink", ...sheets, "--danger-wash"),
  text("--safe-ink", ...sheets, "--safe-wash"),
  text("--on-danger", "--danger", "--danger-hover"),
  text("--on-safe", "--safe", "--safe-hover"),
  text("--on-night", "--night", "--night-hover"),
  text("--on-night-soft", "--night", "--night-hover"),
  text("--on-screen", "--screen", "--screen-own", "--bubble", "--bubble-mine", "--phone"),
  text("--on-screen-soft", "--screen", "--screen-own", "--phone"),
  text("--detail-on-screen", "--screen", "--bubble"),
  text("--screen", "--on-screen", "--on-night"),
  text("--on-sheet", "--sheet", "--sheet-shade"),
  text("--on-sheet-soft", "--sheet", "--sheet-shade"),
  text("--seal", "--sheet"),
  text("--sheet", "--strap"),
  text("--on-option", "--option-a", "--option-b", "--option-c"),
  shape("--edge", ...sheets),
  shape("--ink", "--paper"),
  shape("--danger", ...sheets),
  shape("--safe", ...sheets),
  shape("--option-a", ...sheets),
  shape("--option-b", ...sheets),
  shape("--option-c", ...sheets),
  shape("--detail", ...sheets, "--detail-wash"),
  shape("--focus", ...sheets, "--phone"),
  shape("--focus-on-screen", "--screen", "--screen-own", "--bubble", "--bubble-mine"),
  ...["jade", "sky", "indigo", "plum", "rose", "amber", "earth", "slate"].map((colour) => shape("--emblem-animal", `--emblem-${colour}`)),
];

/** Colours that nobody has to tell from their ground, and why. */
export const unmeasured: Readonly<Record<string, string>> = {
  "--line": "groups what is also grouped by space; edges of what is pressed are --edge",
  "--danger-line": "the wash inside it and its words say what it is",
  "--safe-line": "the wash inside it and its words say what it is",
  "--phone-edge": "part of a drawing",
  "--sheet-line": "part of a drawing",
  "--carton": "part of a drawing",
  "--carton-shade": "part of a drawing",
  "--tape": "part of a drawing",
  "--door-leaf": "part of a drawing",
  "--door-shade": "part of a drawing",
  "--door-frame": "part of a drawing",
  "--door-metal": "part of a drawing",
  "--emblem-dark": "black of an animal, on the animal",
};

/** How light a colour is, from 0 to 1, as WCAG reckons it. */
function lightness(hex: string): number {
  const parts = /^#(..)(..)(..)$/.exec(hex);
  if (!parts) throw new Error(`${hex} is not #rrggbb`);
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
    const share = Number.parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1, not to be told apart, to 21, black on white. */
export function ratio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [lightness(one), lightness(other)].toSorted((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}
