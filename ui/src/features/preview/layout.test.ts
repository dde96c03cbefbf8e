import { describe, expect, it } from "vitest";
import type { PreviewStep } from "../../generated/PreviewStep";
import type { PreviewWay } from "../../generated/PreviewWay";
import type { PreviewWhole } from "../../generated/PreviewWhole";
import { box, layOut, path, waysByEnd } from "./layout";
import { neighbour } from "./neighbour";

const way = (id: string, to: string, press: PreviewWay["press"] = { by: "go-on" }): PreviewWay => ({ way: id, press, to, missing: false, taken: 0 });
const step = (id: string, ways: PreviewWay[]): PreviewStep => ({ step: id, channel: "call", speaker: null, says: null, when: [], finds: null, ways, unreachable: false, visits: 0, line: 1, findings: [] });
const story = (steps: PreviewStep[]): PreviewWhole => ({
  scenario: "a", file: "scenarios/a.toml", title: {}, nature: "scam", kind: "blind", state: "sound", start: "ring", steps, texts: [], flags: [], plays: 0,
  endings: [{ ending: "safe", text: {}, action: "safe", unreachable: false, ends: 0, line: 9, findings: [] }],
});
const exit = (kind: "hang-up" | "stop-watching", to: string) => way(kind, to, { by: "exit", exit: kind });
const whole = story([step("ring", [way("a", "talk"), way("b", "talk"), exit("hang-up", "safe"), exit("stop-watching", "safe")]), step("talk", [way("c", "safe"), way("d", "nowhere")])]);

describe("the map of a story", () => {
  it("has every step, every ending, and what is led to although it is not there", () => {
    expect(layOut(whole, false).spots.map((spot) => [spot.id, spot.kind])).toEqual([["ring", "step"], ["talk", "step"], ["safe", "ending"], ["nowhere", "missing"]]);
  });

  it("draws what leads to the same spot as one arrow, below where it starts", () => {
    const { spots, arrows } = layOut(whole, false);
    expect(arrows.map((arrow) => [arrow.from, arrow.to, arrow.ways.length])).toEqual([["ring", "talk", 2], ["talk", "safe", 1], ["talk", "nowhere", 1]]);
    const y = (id: string) => spots.find((spot) => spot.id === id)?.y ?? NaN;
    expect(y("ring")).toBeLessThan(y("talk"));
    expect(y("talk")).toBeLessThan(y("safe"));
  });

  it("lets no two spots overlap", () => {
    const { spots } = layOut(whole, true);
    for (const one of spots) for (const other of spots) {
      if (one !== other) expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height, `${one.id} and ${other.id}`).toBe(true);
    }
  });

  it("draws the standing exits only when asked, and leaving the story never", () => {
    const ring = whole.steps[0] as PreviewStep;
    expect([...waysByEnd(ring, false).keys()]).toEqual(["talk"]);
    expect(waysByEnd(ring, true).get("safe")?.map((each) => each.way)).toEqual(["hang-up"]);
  });

  it("goes round in circles, to itself, and on nothing at all without giving up", () => {
    expect(layOut(story([step("ring", [way("a", "ring"), way("b", "talk")]), step("talk", [way("c", "ring")])]), true).arrows).toHaveLength(3);
    expect(layOut({ ...story([]), endings: [] }, true)).toMatchObject({ spots: [], arrows: [] });
    expect(layOut(story([step("twice", [way("a", "safe")]), step("twice", [way("a", "safe")])]), true).arrows).toHaveLength(1);
  });

  it("draws a line through all its points", () => {
    expect(path([])).toBe("");
    expect(path([{ x: 0, y: 0 }, { x: 1, y: 2 }, { x: 3, y: 4 }])).toBe("M0 0Q1 2 2 3L3 4");
  });

  it("is walked by the arrow keys as one sees it", () => {
    const { spots } = layOut(whole, false);
    expect(neighbour(spots, "ring", "ArrowDown")?.id).toBe("talk");
    expect(neighbour(spots, "talk", "ArrowUp")?.id).toBe("ring");
    expect(neighbour(spots, "ring", "ArrowUp")).toBeUndefined();
    expect(neighbour(spots, "nobody", "ArrowUp")).toBeUndefined();
  });
});
