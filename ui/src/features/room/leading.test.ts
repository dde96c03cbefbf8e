import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RoomView } from "../../generated/RoomView";

const host = vi.hoisted(() => ({ call: vi.fn(), subscribe: vi.fn(), refused: (rejection: unknown) => ({ refusal: rejection }) }));
vi.mock("../../host", () => host);
const { Leading } = await import("./leading.svelte");

const at = (stage: number, rest: Partial<RoomView> = {}) => ({ stage, next: "go-on", counts: null, ...rest }) as RoomView;

describe("leading a session", () => {
  beforeEach(() => {
    host.call.mockReset();
    host.subscribe.mockReset().mockResolvedValue(undefined);
  });

  it("presses on the stage that is shown, and once where it is pressed twice", async () => {
    host.call.mockResolvedValue(at(5));
    const leading = new Leading(at(4));
    leading.next();
    leading.next();
    await vi.waitFor(() => expect(leading.view.stage).toBe(5));
    expect(host.call.mock.calls, "the second press was meant for stage 4").toEqual([["room.press", { stage: 4, press: { do: "next" } }]]);
  });

  it("does not go on at a tie, nor when it is over", () => {
    new Leading(at(4, { next: "choose" })).next();
    new Leading(at(4, { next: "nothing" })).next();
    expect(host.call).not.toHaveBeenCalled();
  });

  it("counts hands for the question that is asked, and for none where none is", async () => {
    host.call.mockResolvedValue(at(4));
    const leading = new Leading(at(4, { counts: { question: 3, letters: [], voted: 0 } }));
    leading.count("b", { do: "add", hands: 5 });
    await vi.waitFor(() => expect(host.call).toHaveBeenCalledWith("room.hands", { question: 3, letter: "b", count: { do: "add", hands: 5 } }));
    await vi.waitFor(() => expect(leading.view.counts).toBeNull());
    leading.count("b", { do: "add", hands: 5 });
    expect(host.call, "nothing is asked now").toHaveBeenCalledTimes(1);
  });

  it("looks when it hears of a change, and keeps a refusal that is still to be read", async () => {
    const refusal = { code: "room-moved-on", params: {}, detail: "" };
    host.call.mockImplementation((command: string) => (command === "room.press" ? Promise.reject(refusal) : Promise.resolve(at(9))));
    const leading = new Leading(at(4));
    await leading.press({ do: "next" });
    expect(leading.refusal).toEqual(refusal);
    leading.begin();
    await vi.waitFor(() => expect(leading.view.stage, "where the session stands now").toBe(9));
    expect(leading.refusal).toEqual(refusal);
  });

  it("sends one after another", async () => {
    const order: string[] = [];
    host.call.mockImplementation(async (command: string) => {
      order.push(`${command} begins`);
      await new Promise((go) => setTimeout(go));
      order.push(`${command} ends`);
      return at(5);
    });
    const leading = new Leading(at(4));
    leading.show("en", true);
    await leading.phones(null);
    expect(order).toEqual(["room.show begins", "room.show ends", "room.phones begins", "room.phones ends"]);
  });
});
