import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import type { Checklist } from "../../generated/Checklist";
import { everything, heldByNobody, holderGroups, holdersOf } from "./sections";

const holder = (id: string) => ({ holder: id, name: { en: id }, sounds: [], holds: [] });
const list: Checklist = {
  disclosures: [{ disclosure: "name", class: "about-you", name: { en: "my name" }, sounds: [] }],
  requests: [{ request: "code", about: "codes", name: { en: "the code" }, sounds: [] }],
  tactics: [{ entry: { kind: "tactic", id: "haste" }, name: { en: "haste" }, sounds: [] }],
  routes: [{ entry: { kind: "route", id: "insider" }, name: { en: "insiders" }, sounds: [] }],
  holders: ["shop", "bank", "anyone", "myself", "of-another-pack"].map(holder),
};

describe("the parts of the checklist", () => {
  it("find every entry of every kind", () => {
    expect(everything(list).map(({ entry }) => entry.id)).toEqual(["name", "code", "haste", "insider", "shop", "bank", "anyone", "myself", "of-another-pack"]);
  });

  it("put every holder into one group, also one that another pack adds", () => {
    const grouped = holderGroups.flatMap((group) => holdersOf(list, group)).map((each) => each.holder);
    const none = heldByNobody(list).map(({ entry }) => entry.id);
    expect([...grouped, ...none].toSorted()).toEqual(list.holders.map((each) => each.holder).toSorted());
    expect(none).toEqual(["anyone", "myself"]);
  });

  it("have a title in both languages", () => {
    for (const lang of ["zh-Hans", "en"] as const) for (const group of holderGroups) expect(messages[lang].checklist.holderGroups[group]).not.toBe("");
  });
});
