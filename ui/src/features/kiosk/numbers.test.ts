import { describe, expect, it } from "vitest";
import { hourBars, whole } from "./hours";
import { sized } from "../../kit/size";
import { idle, stepBy, volume } from "./step-by";
import { lasts } from "./visit-voice";

describe("what staff set by plus and minus", () => {
  it.each([[120, 1, 150], [120, -1, 90], [30, -1, 30], [600, 1, 600], [100, 1, 120], [100, -1, 90]])("idle time %i, %i -> %i", (value, way, next) => expect(stepBy(value, way * idle.step, idle.least, idle.most)).toBe(next));
  it("goes to silence and no lower", () => expect([stepBy(10, -volume.step, volume.least, volume.most), stepBy(0, -volume.step, volume.least, volume.most)]).toEqual([0, 0]));
});

describe("the bars of the hours", () => {
  it("draw the fullest hour whole, and one that is too small to be told as a stub", () => {
    expect(hourBars([{ hour: 9, visitors: null }, { hour: 10, visitors: 20 }, { hour: 11, visitors: 5 }, { hour: 12, visitors: 0 }]).map(({ height }) => height)).toEqual([4, whole, whole / 4, 0]);
  });
  it("are none without visitors", () => expect(hourBars([])).toEqual([]));
});

describe("the room on a drive", () => {
  it.each([[0, "0 B"], [999, "999 B"], [1500, "1.5 KB"], [15_700_000_000, "16 GB"], [4e15, "4000 TB"]])("%d is %s", (bytes, said) => expect(sized(bytes)).toBe(said));
});

describe("how long a line is spoken", () => {
  it("is longer the more is said, and slower when slow: a warning does not come over a voice", () => {
    const line = "您好，我是平台客服，您上个月买的面膜铅含量超标。";
    expect(lasts(line, "normal")).toBeGreaterThan(6000);
    expect(lasts(line, "slow")).toBeGreaterThan(lasts(line, "normal"));
    expect(lasts("", "normal"), "nothing to say is soon said").toBeLessThan(2000);
  });
});
