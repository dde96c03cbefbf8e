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
});
