import { describe, expect, it } from "vitest";
import type { HelpLines } from "../../generated/HelpLines";
import type { HelpLineView } from "../../generated/HelpLineView";
import { linesOf, ordered, regionsOf } from "./ordered";

const line = (id: string, region: string, publisher: HelpLineView["publisher"] = null): HelpLineView => ({
  line: id,
  region,
  publisher,
  number: "",
  name: { en: id },
  use_for: { en: "" },
  source: "",
  sureness: "official",
  checked: "2026-11-22",
  stale: false,
});

const help: HelpLines = {
  lines: [line("self-check", "*"), line("110", "CN"), line("bank", "*"), line("96110", "CN"), line("165", "TW")],
  own: { region: "", emergency: "" },
  orders: [{ region: "CN", events: { "screen-shared": ["bank", "110"], "money-sent": ["110", "bank", "left-out"] } }],
};
const ids = (lines: { line: string }[]) => lines.map((each) => each.line);

describe("whom to ring", () => {
  it("follows the order of the region for the event", () => expect(ids(ordered(help, "CN", "screen-shared"))).toEqual(["bank", "110"]));

  it("passes over a line that the pack left out", () => expect(ids(ordered(help, "CN", "money-sent"))).toEqual(["110", "bank"]));

  it("offers the region's own lines where it gives no order, behind those that serve everywhere", () =>
    expect(ids(ordered(help, "TW", "money-sent"))).toEqual(["self-check", "bank", "165"]));

  it("never offers the lines of another region", () => expect(ids(ordered(help, "TW", "not-sure"))).not.toContain("110"));

  it("leaves a region without any line those that serve everywhere", () => expect(ids(ordered(help, "other", "money-sent"))).toEqual(["self-check", "bank"]));

  it("puts what an imported pack adds last, and never into the order of the pack that came with the program", () => {
    const theirs = { en: "An association" };
    const added = { ...help, lines: [line("left-out", "CN", theirs), line("hotline", "TW", theirs), line("anywhere", "*", theirs), ...help.lines] };
    expect(ids(ordered(added, "CN", "money-sent"))).toEqual(["110", "bank"]);
    expect(ids(ordered(added, "TW", "money-sent"))).toEqual(["self-check", "bank", "165", "hotline", "anywhere"]);
  });

  it("names every region that has a line, and not the sign for all of them", () => expect(regionsOf(help)).toEqual(["CN", "TW"]));

  it("has every line of a region ready", () => expect(ids(linesOf(help, "CN"))).toEqual(["110", "96110"]));
});
