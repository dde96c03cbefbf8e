import { describe, expect, it } from "vitest";
import type { FactView } from "../../generated/FactView";
import { rightsFrom } from "./rights";

const fact = (id: string): FactView => ({
  fact: id,
  kind: "law",
  text: { en: id },
  today: null,
  report_nature: "news",
  publisher: { en: "P" },
  report_title: { en: "T" },
  published: "",
  read_at: null,
  answer: null,
});

describe("what one can ask for", () => {
  it("rests on statements of the pack, each told with its own", () => {
    const { rights } = rightsFrom([fact("law-cyber-notify"), fact("face-sensitive"), fact("face-not-forced")]);
    expect(rights.map(({ name, facts }) => [name, facts.map((each) => each.fact)])).toEqual([
      ["told", ["law-cyber-notify"]],
      ["another-way", ["face-not-forced", "face-sensitive"]],
    ]);
  });

  it("claims nothing without its statement", () => {
    expect(rightsFrom([]).rights).toEqual([]);
    expect(rightsFrom([fact("face-sensitive")]).rights, "that a face is sensitive gives nobody another way in").toEqual([]);
  });

  it("still tells a statement that no right rests on", () => {
    expect(rightsFrom([fact("of-another-pack"), fact("vip-liability")]).others.map((each) => each.fact)).toEqual(["of-another-pack"]);
  });
});
