import { describe, expect, it } from "vitest";
import type { ScenarioCard } from "../../generated/ScenarioCard";
import { sorted } from "./groups";

const card = (scenario: string, given: Partial<ScenarioCard> = {}): ScenarioCard => ({
  pack: "reported-cases",
  scenario,
  title: { en: scenario },
  role: null,
  channel: "call",
  minutes: 3,
  kind: "blind",
  group: "shopping",
  level: 2,
  composite: false,
  to_the_loss: false,
  played: 0,
  ...given,
});

const ids = (cards: readonly ScenarioCard[]) => cards.map((story) => story.scenario);

describe("the stories under their headings", () => {
  it("keeps drills and introduced stories apart from those that are to be judged", () => {
    const groups = sorted([card("mask", { kind: "introduced" }), card("pillow"), card("drill", { kind: "drill" })], "en");
    expect(ids(groups.introduced)).toEqual(["mask"]);
    expect(groups.blind.flatMap((part) => ids(part.cards))).toEqual(["pillow"]);
    expect(ids(groups.drill)).toEqual(["drill"]);
  });

  it("puts the easier first, then goes by title as the reader's language orders it", () => {
    const boots = card("boots", { title: { en: "Boots", "zh-Hans": "雨靴" } });
    const hard = card("hard", { level: 3, title: { en: "A hard one", "zh-Hans": "爱吃的" } });
    const pillow = card("pillow", { title: { en: "Pillow", "zh-Hans": "枕头" } });
    const plums = card("plums", { title: { en: "Apples", "zh-Hans": "梅子" } });
    const own = (lang: "en" | "zh-Hans") => ids(sorted([hard, pillow, boots, plums], lang).blind[0]?.cards ?? []);
    expect(own("en")).toEqual(["plums", "boots", "pillow", "hard"]);
    expect(own("zh-Hans").at(-1)).toBe("hard");
    expect([...own("zh-Hans")].sort()).toEqual([...own("en")].sort());
  });

  it("shows only groups that have stories, in one order, and how many of each were played", () => {
    const groups = sorted([card("gate", { group: "home" }), card("boots", { played: 3 }), card("pillow")], "en");
    expect(groups.blind.map((part) => [part.group, part.cards.length, part.played])).toEqual([
      ["shopping", 2, 1],
      ["home", 1, 0],
    ]);
  });
});
