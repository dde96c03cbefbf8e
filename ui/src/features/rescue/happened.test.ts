import { describe, expect, it } from "vitest";
import { Happened } from "./happened.svelte";

describe("what happened", () => {
  it("shows the first minute before anything is said", () => expect(new Happened().shown).toEqual(["screen"]));

  it("shows only what happened, the most urgent first, whatever was pressed first", () => {
    const happened = new Happened("photo");
    happened.turn("money");
    expect(happened.shown).toEqual(["money", "photo"]);
  });

  it("takes back what was pressed by mistake and keeps its ticks", () => {
    const happened = new Happened("money");
    happened.tick("money", 1, true);
    happened.turn("money");
    expect(happened.shown).toEqual(["screen"]);
    happened.turn("money");
    expect(happened.isDone("money", 1)).toBe(true);
  });

  it("counts the steps that are done, each once", () => {
    const happened = new Happened("code");
    happened.tick("code", 0, true);
    happened.tick("code", 0, true);
    happened.tick("code", 2, true);
    happened.tick("code", 2, false);
    happened.tick("money", 1, true);
    expect(happened.count("code", 4)).toBe(1);
  });
});
