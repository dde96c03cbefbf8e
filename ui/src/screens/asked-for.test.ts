import { describe, expect, it, vi } from "vitest";
import { takeAskedFor } from "./asked-for";

function take(hash: string) {
  const replaceState = vi.fn();
  const place = takeAskedFor({ hash, pathname: "/main.html" } as Location, { replaceState } as unknown as History);
  return { place, replaceState };
}

describe("what a start asked for", () => {
  it("is taken from the address, which can then ask again", () => {
    const { place, replaceState } = take("#now");
    expect(place).toEqual({ at: "now" });
    expect(replaceState).toHaveBeenCalledWith(null, "", "/main.html");
  });

  it("is the packs, for a file that waits to be imported", () => expect(take("#packs").place).toEqual({ at: "packs" }));

  it("is nothing when nothing was asked for", () => expect(take("")).toMatchObject({ place: undefined }));

  it("is never a place that nobody knows", () => expect(take("#<b>kiosk</b>").place).toBeUndefined());
});
