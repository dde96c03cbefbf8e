import type { DisclosureClass } from "../../generated/DisclosureClass";
import type { FactView } from "../../generated/FactView";
import type { ListCell } from "../../generated/ListCell";

/** A name and a value as they are read. */
export type Entry = { name: string; value: string };

const wide = /[\u2022\u2e80-\uffef]/u;
const chinese = /[\u2e80-\uffef]/u;

/** About how wide a text is set in one line, in em: a Chinese sign or a dot is a square, a letter a little more than half of one. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 1 : 0.6), 0);

/** The least width in which a text can be read: two lines, no word broken. */
const leastOf = (text: string): number => {
  const whole = widthOf(text);
  const words = text.split(chinese.test(text) ? /[\s\u2e80-\uffef]+/u : /\s+/u);
  return Math.max(whole / 2, Math.min(whole, 5), ...words.map(widthOf));
};

/** A Chinese name stays in one line: broken in two it is hard to read at a glance. */
const leastOfName = (name: string): number => (chinese.test(name) ? widthOf(name) : leastOf(name));

/** To both sides of what stands in a cell. */
const padding = 1.6;

/** A row is shown as a table where every column has room, in rem; else as a list of names and values. */
export function fitsAsTable(entries: readonly Entry[], width: number): boolean {
  const needed = entries.reduce((sum, { name, value }) => sum + padding + Math.max(leastOfName(name), leastOf(value)), 0);
  return entries.length > 0 && needed <= width;
}

/** A reported price, and the cells it is about. */
export type Price = { fact: FactView; cells: ListCell[] };

/** What is reported of prices, each statement once, and the cells of which no report speaks. */
export function pricesOf(row: readonly ListCell[]): { prices: Price[]; unpriced: ListCell[] } {
  const prices = new Map<string, Price>();
  for (const cell of row)
    for (const fact of cell.sold) {
      const price = prices.get(fact.fact) ?? { fact, cells: [] };
      price.cells.push(cell);
      prices.set(fact.fact, price);
    }
  return { prices: [...prices.values()], unpriced: row.filter((cell) => cell.sold.length === 0) };
}

/** The kinds of what needs no list, in the order in which they are shown. */
const kinds = ["prop", "coincidence", "from-you"] as const satisfies readonly DisclosureClass[];
export type Kind = (typeof kinds)[number];

/** What needs no list, by kind; kinds that did not come up are left out. */
export const byKind = (beside: readonly ListCell[]): { kind: Kind; cells: ListCell[] }[] =>
  kinds.map((kind) => ({ kind, cells: beside.filter((cell) => cell.class === kind) })).filter(({ cells }) => cells.length > 0);
