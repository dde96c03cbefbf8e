import { describe, expect, it } from "vitest";
import type { Debrief } from "../../generated/Debrief";
import type { ListCell } from "../../generated/ListCell";
import { known } from "./known";

const text = (words: string) => ({ "zh-Hans": words, en: words });
const cell = (disclosure: string, change: Partial<ListCell> = {}): ListCell => ({
  disclosure, class: "about-you", name: text(disclosure), value: text("…"), routes: [], sold: [], shows: text(""), not_proof: text("no"),
  holders: ["shop", "courier", "bank"].map((holder) => ({ holder, name: text(holder), text: text(""), facts: [] })), ...change,
});
const listed = (row: ListCell[], beside: ListCell[] = []): Pick<Debrief, "list" | "steps"> => ({ list: { row, beside, other_prices: [], proves: text("") }, steps: [] });

describe("what they knew", () => {
  it("is three things at most, those of the list first, each with two holders", () => {
    const all = known(listed([cell("name"), cell("order")], [cell("number", { class: "prop" }), cell("weather", { class: "coincidence" })]));
    expect(all.map(({ id }) => id)).toEqual(["name", "order", "number"]);
    expect(all[0]?.holders).toHaveLength(2);
    expect(all[2]?.value, "what anybody can show has no value in the list").toBeNull();
  });

  it("is told by name after a genuine contact, where no list is drawn, each once", () => {
    const detail = { disclosure: "order", name: text("order"), not_proof: text("no"), caught: false };
    const step = { disclosures: [detail, detail] } as unknown as Debrief["steps"][number];
    expect(known({ list: null, steps: [step, step] }).map(({ id }) => id)).toEqual(["order"]);
  });

  it("is nothing where nothing was said", () => expect(known({ list: null, steps: [] })).toEqual([]));
});
