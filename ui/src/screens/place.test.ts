import { describe, expect, it, vi } from "vitest";
import { Router } from "./place.svelte";

describe("the router", () => {
  it("begins at Home", () => expect(new Router().place).toEqual({ at: "home" }));

  it("goes to a place with what the place needs", () => {
    const router = new Router();
    router.go({ at: "debrief", run: 7 });
    expect(router.place).toEqual({ at: "debrief", run: 7 });
  });

  it("comes home from everywhere", () => {
    const router = new Router();
    router.go({ at: "rescue", part: "money" });
    router.home();
    expect(router.place).toEqual({ at: "home" });
  });

  it("asks who it is on the way Home as long as nobody has said so, and shows a place of help unasked", () => {
    let asks = true;
    const homeNow = () => (asks ? ({ at: "who" } as const) : ({ at: "home" } as const));
    expect(new Router(undefined, undefined, undefined, homeNow).place).toEqual({ at: "who" });
    const router = new Router(undefined, undefined, { at: "now" }, homeNow);
    expect(router.place).toEqual({ at: "now" });
    router.home();
    expect(router.place).toEqual({ at: "who" });
    asks = false;
    router.home();
    expect(router.place).toEqual({ at: "home" });
  });

  it("opens the same place anew", () => {
    const router = new Router();
    router.go({ at: "checklist" });
    const before = router.place;
    router.go({ at: "checklist" });
    expect(router.place).not.toBe(before);
  });

  it("arrives at the top each time", () => {
    const arrive = vi.fn();
    const router = new Router(arrive);
    router.go({ at: "now" });
    router.home();
    expect(arrive).toHaveBeenCalledTimes(2);
  });

  it("opens a place over the one before, which stays as it is and is come back to", () => {
    const router = new Router();
    router.go({ at: "debrief", run: 7 });
    const under = router.place;
    router.open({ at: "entry", entry: { kind: "holder", id: "shop" } });
    expect(router.places).toHaveLength(2);
    expect(router.canGoBack).toBe(true);
    router.back();
    expect(router.place).toBe(under);
    expect(router.canGoBack).toBe(false);
  });

  it("goes back to the very spot that was left, one after another", () => {
    const spots: string[] = [];
    let left = 0;
    const router = new Router(undefined, () => {
      const spot = `spot ${(left += 1)}`;
      return () => spots.push(spot);
    });
    router.go({ at: "checklist" });
    router.open({ at: "section", section: "routes" });
    router.open({ at: "entry", entry: { kind: "route", id: "insider" } });
    router.back();
    router.back();
    expect(spots).toEqual(["spot 2", "spot 1"]);
    router.back();
    expect(router.place, "with nothing before, back is Home").toEqual({ at: "home" });
  });

  it("lays a place over the one before, and where it lies already, begins it anew and lays no second one", () => {
    const router = new Router();
    router.go({ at: "stories" });
    const under = router.place;
    router.lay({ at: "packs" });
    const first = router.place;
    router.lay({ at: "packs" });
    expect(router.place).not.toBe(first);
    expect(router.places).toHaveLength(2);
    router.back();
    expect(router.place).toBe(under);
  });

  it("forgets what lay under a place that is gone to", () => {
    const router = new Router();
    router.open({ at: "checklist" });
    router.home();
    expect(router.places).toEqual([{ at: "home" }]);
  });

  it("keeps the first page and the last ones of a walk that does not end", () => {
    const returned: number[] = [];
    let left = 0;
    const router = new Router(undefined, () => {
      const spot = left++;
      return () => returned.push(spot);
    });
    router.go({ at: "checklist" });
    const first = router.place;
    for (let at = 0; at < 500; at += 1) router.open({ at: "entry", entry: { kind: "tactic", id: `${at}` } });
    expect(router.places.length).toBeLessThan(40);
    expect(router.place).toEqual({ at: "entry", entry: { kind: "tactic", id: "499" } });
    while (router.canGoBack) router.back();
    expect(router.place, "and leads back to where it began").toBe(first);
    expect(returned.at(-1)).toBe(0);
    expect(returned).toHaveLength(30);
  });
});
