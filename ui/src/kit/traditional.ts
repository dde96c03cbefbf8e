/**
 * Simplified Chinese in Traditional signs. The kit only knows that somebody may be able to write it; the dictionary is read by those
 * who ask for it (`features/traditional`), because it is larger than the whole page. Until then nothing is converted.
 */
type Convert = (simplified: string) => string;

let convert: Convert | undefined;
const known = new WeakMap<object, unknown>();
const written = new Map<string, string>();

/** More than any page shows; a room that runs for hours does not grow without end. */
const most = 5000;

/** From now on it can be written. */
export function canWriteTraditional(how: Convert): void {
  convert = how;
}

/** Whether it can be written: otherwise what is Simplified stays so, and says so in its `lang`. */
export const writesTraditional = (): boolean => convert !== undefined;

function sentence(simplified: string, by: Convert): string {
  const before = written.get(simplified);
  if (before !== undefined) return before;
  if (written.size >= most) written.clear();
  const traditional = by(simplified);
  written.set(simplified, traditional);
  return traditional;
}

/** A text, a tree of texts, or what makes one of numbers and names, in Traditional signs. The same tree is always the same answer. */
export function inTraditional<T>(words: T): T {
  const by = convert;
  if (!by) return words;
  if (typeof words === "string") return sentence(words, by) as T;
  if ((typeof words !== "object" && typeof words !== "function") || words === null) return words;
  const before = known.get(words);
  if (before !== undefined) return before as T;
  const made = typeof words === "function" ? around(words as (...of: unknown[]) => unknown, by) : eachText(words, inTraditional);
  known.set(words, made);
  return made as T;
}

/** What stands for the nth name while the sentence around it is converted: a sign that no text has. */
const mark = (at: number): string => String.fromCharCode(0xe000 + at);

/**
 * A sentence that is made of names. They are put in after it was converted: a path stays the path that it is, and what is Traditional already is
 * not converted once more. Only what says that it is Simplified (`title.zh-Hans`) is.
 */
const around =
  (sentenceOf: (...of: unknown[]) => unknown, by: Convert) =>
  (...of: unknown[]): unknown => {
    const names: string[] = [];
    const hold = (name: string, key?: string) => mark(names.push(key?.endsWith(".zh-Hans") ? sentence(name, by) : name) - 1);
    const made = inTraditional(sentenceOf(...of.map((value) => eachText(value, hold))));
    return names.length === 0 ? made : eachText(made, (text) => text.replace(/[\ue000-\uf8ff]/g, (sign) => names[sign.charCodeAt(0) - 0xe000] ?? sign));
  };

/** A tree with each of its texts replaced, and what makes texts left as it is. */
function eachText(tree: unknown, change: (text: string, key?: string) => unknown, key?: string): unknown {
  if (typeof tree === "string") return change(tree, key);
  if (typeof tree === "function") return change === inTraditional ? inTraditional(tree) : tree;
  if (typeof tree !== "object" || tree === null) return tree;
  if (Array.isArray(tree)) return tree.map((under) => eachText(under, change));
  return Object.fromEntries(Object.entries(tree).map(([name, under]) => [name, eachText(under, change, name)]));
}
