import { describe, expect, it, vi } from "vitest";
import { Region } from "./region.svelte";

describe("whose numbers are shown", () => {
  it("begins with the first region, and with what was set the last time once it is heard", () => {
    const region = new Region();
    expect([region.chosen, region.emergency]).toEqual(["CN", ""]);
    region.hear({ region: "other", emergency: "12" });
    expect([region.chosen, region.emergency]).toEqual(["other", "12"]);
  });

  it("stays with the first region where nothing was set", () => {
    const region = new Region();
    region.hear({ region: "", emergency: "" });
    expect(region.chosen).toBe("CN");
  });

  it("keeps what is chosen now, whatever is heard of the last time after that", () => {
    const keep = vi.fn().mockResolvedValue(undefined);
    const region = new Region(keep);
    region.hear({ region: "HK", emergency: "" });
    region.choose("other");
    region.setEmergency("12");
    region.hear({ region: "HK", emergency: "34" });
    expect([region.chosen, region.emergency]).toEqual(["other", "12"]);
    expect(keep).toHaveBeenLastCalledWith({ region: "other", emergency: "12" });
  });

  it("holds what cannot be remembered", async () => {
    const region = new Region(() => Promise.reject(new Error("disk full")));
    region.choose("TW");
    await Promise.resolve();
    expect(region.chosen).toBe("TW");
  });
});
