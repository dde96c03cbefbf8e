import { describe, expect, it } from "vitest";
import type { DisclosureClass } from "../../generated/DisclosureClass";
import type { FactView } from "../../generated/FactView";
import type { ListCell } from "../../generated/ListCell";
import { byKind, fitsAsTable, pricesOf } from "./row";

const fact = (id: string) => ({ fact: id }) as FactView;
const cell = (id: string, sold: FactView[] = [], kind: DisclosureClass = "about-you") => ({ disclosure: id, class: kind, sold }) as unknown as ListCell;
const ids = (cells: readonly ListCell[]) => cells.map((it) => it.disclosure);

describe("the row", () => {
  const short = { name: "我的姓名", value: "周••" };
  const eight = Array.from({ length: 8 }, () => short);

  it("is a table where every column can be read", () => expect(fitsAsTable(eight, 60)).toBe(true));

  it("is a list of names and values where it would have to scroll sideways", () => expect(fitsAsTable(eight, 44)).toBe(false));

  it("needs more room for a value that cannot be broken", () => {
    expect(fitsAsTable([{ name: "我的手机号", value: "1••••••••••" }], 10)).toBe(false);
    expect(fitsAsTable([{ name: "my phone number", value: "1••••••••••" }], 13)).toBe(true);
  });

  it("breaks English between words, not inside one", () => {
    expect(fitsAsTable([{ name: "whether my parcel has arrived", value: "Delivered" }], 12)).toBe(true);
    expect(fitsAsTable([{ name: "the misunderstanding", value: "none" }], 9)).toBe(false);
  });

  it("is no table where nothing was said about the learner", () => expect(fitsAsTable([], 64)).toBe(false));
});

describe("the prices of a row", () => {
  it("say each reported statement once, with all cells it is about", () => {
    const { prices, unpriced } = pricesOf([cell("name"), cell("phone", [fact("offer")]), cell("address", [fact("offer")])]);
    expect(prices.map(({ fact: { fact: id }, cells }) => [id, ids(cells)])).toEqual([["offer", ["phone", "address"]]]);
    expect(ids(unpriced)).toEqual(["name"]);
  });

  it("are none where no report says any", () => {
    const { prices, unpriced } = pricesOf([cell("name"), cell("product")]);
    expect(prices).toEqual([]);
    expect(ids(unpriced)).toEqual(["name", "product"]);
  });
});

describe("what needs no list", () => {
  it("is grouped by kind, in one order, and no group is empty", () => {
    const beside = [cell("said", [], "from-you"), cell("number", [], "prop"), cell("badge", [], "prop")];
    expect(byKind(beside).map(({ kind, cells }) => [kind, ids(cells)])).toEqual([
      ["prop", ["number", "badge"]],
      ["from-you", ["said"]],
    ]);
  });
});
