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
  const made = typeof words === "function" ? (...of: unknown[]): unknown => inTraditional((words as (...all: unknown[]) => unknown)(...of)) : tree(words);
  known.set(words, made);
  return made as T;
}

const tree = (words: object): unknown => (Array.isArray(words) ? words.map(inTraditional) : Object.fromEntries(Object.entries(words).map(([key, under]) => [key, inTraditional(under)])));
