import { expect, it } from "vitest";
import { shownSelector } from "./shown-states";

it("turns a state into a place, wherever it stands in the selector", () => {
  expect(shownSelector("button.a:hover:enabled .round")).toBe('button.a:where([data-show="hover"] *):not(.never):enabled .round');
  expect(shownSelector(".a:focus-visible")).toContain('[data-show="focus"] :is(button,');
});

it("leaves a selector without a state alone", () => expect(shownSelector('.a[data-hover="x"] .b')).toBe('.a[data-hover="x"] .b'));
