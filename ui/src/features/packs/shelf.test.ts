import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "../../generated/ErrorCode";
import type { PackCard } from "../../generated/PackCard";
import type { PackOffer } from "../../generated/PackOffer";
import type { PackShelf } from "../../generated/PackShelf";
import type { PublisherCard } from "../../generated/PublisherCard";

const call = vi.hoisted(() => vi.fn());
vi.mock("../../host", async (original) => ({ ...(await original<typeof import("../../host")>()), call }));
const { Refused } = await import("../../host");
const { Shelf } = await import("./shelf.svelte");

const empty: PackShelf = { packs: [], publishers: [], offer: null, refused: null, notice: null };
const offer: PackOffer = {
  offer: 4,
  file: "example.hufpack",
  size: 9000,
  pack: "example",
  title: { en: "Example" },
  publisher: { en: "Somebody" },
  version: "2",
  date: "2026-01-01",
  signed: { kind: "no" },
  replaces: null,
  stories: 1,
  plans: 0,
  help_lines: 0,
  facts: 0,
  findings: [],
};
const pack: PackCard = {
  pack: "example",
  title: { en: "Example" },
  publisher: { en: "Somebody" },
  version: "2",
  date: "2026-01-01",
  bundled: false,
  signed_by: null,
  before: "1",
  stories: 1,
  plans: 0,
  warnings: 0,
  amiss: null,
};
const publisher: PublisherCard = { key: "ab", name: { en: "Somebody" }, words: { en: "eight words" }, in_use: false };
const refusal = (code: ErrorCode) => new Refused({ code, params: {}, detail: "" });

beforeEach(() => void call.mockReset());

describe("the packs on the page", () => {
  it("show a file that waits before anything else, and the list once it is left", async () => {
    call.mockResolvedValue(empty);
    const shelf = new Shelf({ ...empty, offer });
    expect(shelf.shown).toBe("offer");
    await shelf.leave();
    expect([shelf.shown, shelf.done]).toEqual(["list", undefined]);
    expect(call).toHaveBeenCalledWith("pack.leave", {});
  });

  it("show why a file is not taken", () => {
    const refused = { why: { code: "pack-older" as const, params: {} }, findings: [] };
    expect(new Shelf({ ...empty, refused }).shown).toBe("refused");
  });

  it("import the very offer that was read, and say that it was done", async () => {
    call.mockResolvedValue({ ...empty, packs: [pack] });
    const shelf = new Shelf({ ...empty, offer });
    await shelf.import();
    expect(call).toHaveBeenCalledWith("pack.import", { offer: 4 });
    expect(shelf.done).toEqual({ what: "imported", title: offer.title });
    expect(shelf.shown).toBe("list");
  });

  it("look again where an import is refused: the offer may be gone by then", async () => {
    call.mockRejectedValueOnce(refusal("pack-offer-gone")).mockResolvedValueOnce(empty);
    const shelf = new Shelf({ ...empty, offer });
    await shelf.import();
    expect([shelf.refusal?.code, shelf.shown, shelf.done]).toEqual(["pack-offer-gone", "list", undefined]);
  });

  it("keep the offer where there was no room for it", async () => {
    call.mockRejectedValueOnce(refusal("pack-no-room")).mockResolvedValueOnce({ ...empty, offer });
    const shelf = new Shelf({ ...empty, offer });
    await shelf.import();
    expect([shelf.refusal?.code, shelf.shown]).toEqual(["pack-no-room", "offer"]);
  });

  it("change nothing before it was asked once more", async () => {
    const shelf = new Shelf({ ...empty, packs: [pack] });
    shelf.ask({ what: "remove", pack });
    expect([shelf.shown, call.mock.calls.length]).toEqual(["asked", 0]);
    shelf.keep();
    await shelf.sure();
    expect([shelf.shown, call.mock.calls.length], "what is no longer asked is not done").toEqual(["list", 0]);
  });

  it.each([
    [{ what: "remove" as const, pack }, "pack.remove", { pack: "example" }, { what: "removed", title: pack.title }],
    [{ what: "roll-back" as const, pack, before: "1" }, "pack.roll_back", { pack: "example" }, { what: "rolled-back", title: pack.title, version: "1" }],
    [{ what: "forget" as const, publisher }, "publisher.forget", { key: "ab" }, { what: "forgotten", name: publisher.name }],
  ])("do what was asked: %o", async (asked, command, request, done) => {
    call.mockResolvedValue(empty);
    const shelf = new Shelf({ ...empty, packs: [pack] });
    const before = shelf.round;
    shelf.ask(asked);
    await shelf.sure();
    expect(call).toHaveBeenCalledExactlyOnceWith(command, request);
    expect(shelf.done).toEqual(done);
    expect([shelf.shown, shelf.round], "the list begins anew at its title").toEqual(["list", before + 1]);
  });

  it("show the list and why where it could not be done", async () => {
    call.mockRejectedValueOnce(refusal("pack-unsaved")).mockResolvedValueOnce({ ...empty, packs: [pack] });
    const shelf = new Shelf({ ...empty, packs: [pack] });
    shelf.ask({ what: "remove", pack });
    await shelf.sure();
    expect([shelf.shown, shelf.refusal?.code, shelf.done]).toEqual(["list", "pack-unsaved", undefined]);
  });

  it("open the preview of a folder, and say why where it cannot be", async () => {
    call.mockResolvedValueOnce({ opened: true }).mockRejectedValueOnce(refusal("preview-folder-gone"));
    const shelf = new Shelf(empty);
    await shelf.preview();
    expect([call.mock.calls, shelf.refusal]).toEqual([[["preview.open", {}]], undefined]);
    await shelf.preview();
    expect([shelf.refusal?.code, shelf.held]).toEqual(["preview-folder-gone", empty]);
  });

  it("do one thing at a time: a button pressed twice opens one dialog", async () => {
    let close: (shelf: PackShelf) => void = () => undefined;
    call.mockReturnValueOnce(new Promise<PackShelf>((resolve) => (close = resolve)));
    const shelf = new Shelf(empty);
    const first = shelf.choose();
    await shelf.choose();
    expect([call.mock.calls.length, shelf.choosing]).toEqual([1, true]);
    close(empty);
    await first;
    expect(shelf.choosing).toBe(false);
  });
});
