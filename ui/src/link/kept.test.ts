import { describe, expect, it } from "vitest";
import { Keeper } from "./kept";

const page = () => ({
  state: null as unknown,
  replaceState(state: unknown) {
    this.state = state;
  },
});
function shelf() {
  const held = new Map<string, string>();
  return { held, getItem: (name: string) => held.get(name) ?? null, setItem: (name: string, value: string) => void held.set(name, value), removeItem: (name: string) => void held.delete(name) };
}
const refused = () => {
  throw new DOMException("denied", "SecurityError");
};

describe("what a phone keeps", () => {
  it("lies in its own storage, and nothing in the page's history", () => {
    const [own, history] = [shelf(), page()];
    const keeper = new Keeper(() => own, history);
    keeper.keep("token", "0123");
    expect(keeper.kept("token")).toBe("0123");
    expect(history.state).toBeNull();
    keeper.forget("token");
    expect(own.held.size, "nothing is left of it").toBe(0);
  });

  it("outlives a reload where storage throws as soon as it is named", () => {
    const history = page();
    new Keeper(refused, history).keep("token", "0123");
    const afterReload = new Keeper(refused, history);
    expect(afterReload.kept("token")).toBe("0123");
    afterReload.keep("language", "en");
    afterReload.forget("token");
    expect([afterReload.kept("token"), afterReload.kept("language")]).toEqual([null, "en"]);
  });

  it("outlives it too where storage takes everything and holds nothing, as a full one does", () => {
    const keeper = new Keeper(() => ({ ...shelf(), getItem: () => null, setItem: () => undefined }), page());
    keeper.keep("token", "0123");
    expect(keeper.kept("token")).toBe("0123");
  });

  it("is nothing where neither can be had, and nobody is stopped by that", () => {
    const keeper = new Keeper(refused, { state: undefined, replaceState: refused });
    keeper.keep("token", "0123");
    keeper.forget("token");
    expect(keeper.kept("token")).toBeNull();
  });
});
