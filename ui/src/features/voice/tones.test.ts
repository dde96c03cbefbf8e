import { describe, expect, it } from "vitest";
import { en } from "../../../messages/en";
import { played, samplesOf, tonesAt, type Tone } from "./tones";

const tones = Object.keys(played) as Tone[];
const loudest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const strength = (values: Float32Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

describe("what is heard besides a voice", () => {
  it("is the ring where the phone rings, and each sound of the step once", () => {
    expect(tonesAt({ ringing: true, sounds: ["office", "office"] })).toEqual(["ring", "office"]);
    expect(tonesAt({ ringing: false, sounds: [] })).toEqual([]);
    expect(tonesAt(undefined)).toEqual([]);
  });

  it("has a caption each", () => expect(Object.keys(en.voice.captions).sort()).toEqual([...tones].sort()));

  it.each(tones)("%s is quiet: it stays under a fifth of what the loudspeaker can do", async (tone) => {
    const level = loudest((await samplesOf(tone)).values) * played[tone].level;
    expect(level).toBeGreaterThan(0.01);
    expect(level).toBeLessThan(0.2);
  });

  it.each(["office", "street", "hold-music"] as const)("%s stays behind a voice", async (tone) => {
    expect(strength((await samplesOf(tone)).values) * played[tone].level).toBeLessThan(0.04);
  });

  it.each(tones)("%s has no click where its end meets its beginning", async (tone) => {
    const { values } = await samplesOf(tone);
    const steps = values.slice(1).map((value, place) => Math.abs(value - (values[place] ?? 0)));
    const seam = Math.abs((values[0] ?? 0) - (values[values.length - 1] ?? 0));
    expect(seam).toBeLessThanOrEqual(Math.max(loudest(steps), 0.001));
  });

  it("is reckoned once", () => expect(samplesOf("ring")).toBe(samplesOf("ring")));
});
