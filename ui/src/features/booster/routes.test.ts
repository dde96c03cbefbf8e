import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import { routeNames } from "./routes";

describe("the ways of finding out", () => {
  it("are five different ones for everybody a caller may claim to be, in both languages", () => {
    for (const lang of ["zh-Hans", "en"] as const) {
      const all = messages[lang];
      for (const claim of Object.keys(all.now.claims) as (keyof typeof all.now.claims)[]) {
        const names = Object.values(routeNames(claim, all));
        expect(new Set(names).size, `${lang} ${claim}`).toBe(5);
        expect(names.some((name) => name === "" || /[。.]$/u.test(name)), `${lang} ${claim}: no full stop gives one away`).toBe(false);
      }
    }
  });
});
