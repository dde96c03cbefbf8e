import { describe, expect, it, vi } from "vitest";
import { pictures } from "./pictures";

describe("a picture sent along", () => {
  it("is asked for once, however often it is shown", async () => {
    const ask = vi.fn((step: string) => Promise.resolve({ data: `of ${step}` }));
    const picture = pictures(ask);
    expect([await picture("ring"), await picture("ring"), await picture("second")]).toEqual(["of ring", "of ring", "of second"]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("is nothing where it cannot be had", async () => {
    expect(await pictures(() => Promise.reject(new Error("gone")))("ring")).toBeNull();
  });
});
