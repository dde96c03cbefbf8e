import { describe, expect, it } from "vitest";
import type { BoosterDay } from "../../generated/BoosterDay";
import { standOf } from "./days";

const day = (number: number, on: string, done = false): BoosterDay => ({ number, day: on, done });
const days = [day(2, "2026-11-25", true), day(7, "2026-11-30"), day(12, "2026-12-05"), day(30, "2026-12-23")];
const stands = (due: boolean, next: string | null) => days.map((one) => standOf(one, { due, next, days }));

describe("the six days", () => {
  it("tell what is done, what went by, what is today's and what lies ahead", () => {
    expect(stands(true, "2026-12-23")).toEqual(["done", "past", "today", "ahead"]);
  });

  it("ask for none that went by when nothing is due", () => {
    expect(stands(false, "2026-12-05")).toEqual(["done", "past", "ahead", "ahead"]);
  });

  it("end with the last", () => {
    expect(stands(true, null)).toEqual(["done", "past", "past", "today"]);
    expect(stands(false, null)).toEqual(["done", "past", "past", "past"]);
  });
});
