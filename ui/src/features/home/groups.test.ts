import { describe, expect, it } from "vitest";
import type { ScenarioCard } from "../../generated/ScenarioCard";
import type { StoryKind } from "../../generated/StoryKind";
import { sorted } from "./groups";

const card = (scenario: string, kind: StoryKind): ScenarioCard => ({
  pack: "reported-cases",
  scenario,
  title: {},
  role: null,
  channel: "call",
  minutes: 3,
  kind,
  composite: false,
  to_the_loss: false,
  played: 0,
});

describe("the stories under their headings", () => {
  it("keeps drills apart from the stories that are to be judged", () => {
    const groups = sorted([card("mask-refund", "introduced"), card("sms-parcel", "blind"), card("shared-screen-drill", "drill"), card("depot-call", "blind")]);
    const named = (kind: StoryKind) => groups[kind].map((story) => story.scenario);
    expect(named("introduced")).toEqual(["mask-refund"]);
    expect(named("blind")).toEqual(["sms-parcel", "depot-call"]);
    expect(named("drill")).toEqual(["shared-screen-drill"]);
  });
});
