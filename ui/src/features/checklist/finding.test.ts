import { describe, expect, it } from "vitest";
import { fits } from "./finding";

const name = { "zh-Hans": "我的订单号", en: "my order number" };

describe("finding in the checklist", () => {
  it("looks in the name that the page shows", () => {
    expect(fits(name, "订单", "zh-Hans")).toBe(true);
    expect(fits(name, "订单", "en")).toBe(false);
  });

  it("minds neither capitals nor spaces around", () => expect(fits(name, "  Order ", "en")).toBe(true));

  it("shows everything while nothing is typed", () => expect(fits(name, " ", "en")).toBe(true));
});
