import { describe, expect, it, vi } from "vitest";
import type { ListCell } from "../../generated/ListCell";
import { Opening } from "./opening.svelte";

const cell = (id: string) => ({ disclosure: id }) as ListCell;
const button = () => ({ currentTarget: { focus: vi.fn() } as unknown as HTMLElement });

describe("opening a cell", () => {
  it("closes the one that was open", () => {
    const opening = new Opening();
    opening.toggle(cell("name"), button());
    opening.toggle(cell("product"), button());
    expect([opening.is(cell("name")), opening.is(cell("product"))]).toEqual([false, true]);
  });

  it("a second time closes it", () => {
    const opening = new Opening();
    opening.toggle(cell("name"), button());
    opening.toggle(cell("name"), button());
    expect(opening.is(cell("name"))).toBe(false);
  });

  it("and closing it goes back to what opened it", () => {
    const opening = new Opening();
    const opener = button();
    opening.toggle(cell("name"), opener);
    opening.close();
    expect(opening.is(cell("name"))).toBe(false);
    expect(opener.currentTarget.focus).toHaveBeenCalledOnce();
  });
});
