import { expect, it } from "vitest";
import { forOldBrowsers } from "./style";

it("takes the class of a component out of its brackets", () => {
  expect(forOldBrowsers(".a.svelte-1x .b:where(.svelte-1x){color:red}")).toBe(".a.svelte-1x .b.svelte-1x{color:red}");
});

it("writes both sides of an axis, be it one value or two", () => {
  expect(forOldBrowsers("p{padding-block:var(--a)}")).toBe("p{padding-block-start:var(--a);padding-block-end:var(--a)}");
  expect(forOldBrowsers("p{top:0;margin-inline:calc(1px + var(--a, 2px)) auto}")).toBe("p{top:0;margin-inline-start:calc(1px + var(--a, 2px));margin-inline-end:auto}");
});

it("leaves alone what every browser knows, and the variables themselves", () => {
  const plain = "p{padding:1px 2px;scroll-padding-block:1px;--padding-block:1px;padding-block-start:1px}";
  expect(forOldBrowsers(plain)).toBe(plain);
});
