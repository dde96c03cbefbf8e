import { describe, expect, it } from "vitest";
import type { PackChoice } from "../../generated/PackChoice";
import type { ScenarioCard } from "../../generated/ScenarioCard";
import { byPack } from "./by-pack";

const card = (pack: string, scenario: string, played = 0): ScenarioCard => ({
  pack,
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
  played,
});

const pack = (id: string, bundled = false): PackChoice => ({
  pack: id,
  title: { en: id },
  publisher: { en: id },
  bundled,
  signed: true,
});

const ids = (cards: readonly ScenarioCard[]) => cards.map((story) => `${story.pack}/${story.scenario}`);

describe("stories by their pack", () => {
  const cards = [card("own", "mask"), card("theirs", "mask", 2), card("theirs", "parcel"), card("own", "parcel")];

  it("keeps an imported story apart from the bundled one of the same name", () => {
    const { own, others } = byPack(cards, [pack("own", true), pack("theirs")]);
    expect(ids(own)).toEqual(["own/mask", "own/parcel"]);
    expect(others.map((other) => [other.pack.pack, ids(other.cards), other.played])).toEqual([["theirs", ["theirs/mask", "theirs/parcel"], 1]]);
  });

  it("shows no pack of which nothing can be played", () => expect(byPack(cards, [pack("own", true), pack("empty")]).others).toEqual([]));

  it("never takes a story of an unknown pack for one that came with the program", () =>
    expect(ids(byPack([...cards, card("strange", "mask")], [pack("own", true)]).own)).toEqual(["own/mask", "own/parcel"]));
});
