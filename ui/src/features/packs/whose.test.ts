import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import type { PackChoice } from "../../generated/PackChoice";
import { whose } from "./whose";

const pack = (given: Partial<PackChoice>): PackChoice => ({ pack: "example", title: { en: "Example" }, publisher: { en: "The police", "zh-Hans": "公安局" }, bundled: false, signed: false, ...given });

describe.each(["zh-Hans", "en"] as const)("whose a pack is, in %s", (lang) => {
  const { packs } = messages[lang];
  const name = pack({}).publisher[lang] ?? "";

  it("names the publisher of a signed one as its own", () => expect(whose(pack({ signed: true }), lang, packs)).toBe(packs.others.from(name)));

  it("tells of an unsigned one only what it says, and that nobody signed it", () => {
    const told = whose(pack({}), lang, packs);
    expect(told).toBe(packs.others.saysFrom(name));
    expect(told).toMatch(lang === "en" ? /says.*no signature/i : /自称.*没有签名/);
  });

  it("names nobody for the one that came with the program", () => expect(whose(pack({ bundled: true }), lang, packs)).not.toContain(name));
});
