import { describe, expect, it, vi } from "vitest";
import { Region } from "./region.svelte";

describe("whose numbers are shown", () => {
  it("begins with the first region, and with what was set the last time once it is heard", () => {
    const region = new Region(() => Promise.resolve(), () => "CN");
    expect([region.chosen, region.emergency]).toEqual(["CN", ""]);
    region.hear({ region: "other", emergency: "12" });
    expect([region.chosen, region.emergency]).toEqual(["other", "12"]);
  });

  it("stays with the first region where nothing was set", () => {
    const region = new Region(() => Promise.resolve(), () => "CN");
    region.hear({ region: "", emergency: "" });
    expect(region.chosen).toBe("CN");
  });

  it("follows the language until a region is chosen, and an emergency number chooses none", async () => {
    const keep = vi.fn().mockResolvedValue(undefined);
    let first = "CN";
    const region = new Region(keep, () => first);
    region.setEmergency("12");
    first = "HK";
    expect(region.chosen).toBe("HK");
    expect(keep).toHaveBeenLastCalledWith({ region: "", emergency: "12" });
    region.choose("TW");
    first = "CN";
    expect(region.chosen).toBe("TW");
  });

  it("keeps what is chosen now, whatever is heard of the last time after that", () => {
    const keep = vi.fn().mockResolvedValue(undefined);
    const region = new Region(keep, () => "CN");
    region.hear({ region: "HK", emergency: "" });
    region.choose("other");
    region.setEmergency("12");
    region.hear({ region: "HK", emergency: "34" });
    expect([region.chosen, region.emergency]).toEqual(["other", "12"]);
    expect(keep).toHaveBeenLastCalledWith({ region: "other", emergency: "12" });
  });

  it("holds what cannot be remembered", async () => {
    const region = new Region(() => Promise.reject(new Error("disk full")), () => "CN");
    region.choose("TW");
    await Promise.resolve();
    expect(region.chosen).toBe("TW");
  });
});
