import { beforeEach, describe, expect, it, vi } from "vitest";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async () => ({ ...(await vi.importActual<object>("../../host/refused")), call }));
const { animals, colours, People, peopleHere } = await import("./people.svelte");

const magpie = { person: 1, emblem: { animal: "magpie", colour: "jade" } } as const;
const cat = { person: 2, emblem: { animal: "cat", colour: "sky" } } as const;

describe("who uses this computer", () => {
  beforeEach(() => void call.mockReset());

  it("is nobody where it cannot be read, and then nothing is asked", async () => {
    call.mockRejectedValue(new Error("not allowed"));
    const people = await peopleHere();
    expect([people.all, people.ask, people.here]).toEqual([[], false, undefined]);
  });

  it("is whoever Rust says sits here", async () => {
    call.mockResolvedValue({ people: [magpie, cat], sitting: 2, ask: true });
    const people = await peopleHere();
    expect([people.here, people.several, people.ask]).toEqual([cat, true, true]);
  });

  it("changes only when Rust has done it", async () => {
    const people = new People({ people: [magpie, cat], sitting: 1, ask: false });
    call.mockRejectedValueOnce(new Error("no"));
    expect(await people.sit(2)).toBe(false);
    expect([people.here, people.refusal?.code]).toEqual([magpie, "bad-request"]);
    call.mockResolvedValueOnce({ people: [magpie, cat], sitting: 2, ask: false });
    expect(await people.sit(2)).toBe(true);
    expect([people.here, people.refusal]).toEqual([cat, undefined]);
  });

  it("offers first an animal that nobody has", () => {
    const people = new People({ people: [magpie, cat], sitting: 1, ask: false });
    const free = people.free();
    expect([free.animal, people.isTaken(free)]).toEqual(["rabbit", false]);
  });

  it("offers another colour where every animal is taken", () => {
    const all = animals.map((animal, place) => ({ person: place + 1, emblem: { animal, colour: colours[place] ?? "jade" } }));
    const people = new People({ people: all, sitting: 1, ask: false });
    expect(people.isTaken(people.free())).toBe(false);
  });
});
