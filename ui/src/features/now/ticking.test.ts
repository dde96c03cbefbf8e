import { describe, expect, it } from "vitest";
import type { NowAdvice } from "../../generated/NowAdvice";
import type { NowAdvise } from "../../generated/NowAdvise";
import { Ticking } from "./ticking.svelte";

const answer = (advice: NowAdvice["advice"]): NowAdvice => ({ advice, known: 0, proofs: 0 });

/** Answers are held back until the test gives them, in any order. */
function held() {
  const asked: { ticks: NowAdvise; give: (advice: NowAdvice) => void; fail: (why: unknown) => void }[] = [];
  const ask = (ticks: NowAdvise) => new Promise<NowAdvice>((give, fail) => asked.push({ ticks, give, fail }));
  return { asked, ticking: new Ticking(ask) };
}

describe("ticking while somebody is on the phone", () => {
  it("asks at once, and again with each tick", () => {
    const { asked, ticking } = held();
    void ticking.want("give-code", true);
    void ticking.know("order-number", true);
    void ticking.want("give-code", false);
    expect(asked.map((each) => each.ticks)).toEqual([
      { requests: [], disclosures: [] },
      { requests: ["give-code"], disclosures: [] },
      { requests: ["give-code"], disclosures: ["order-number"] },
      { requests: [], disclosures: ["order-number"] },
    ]);
  });

  it("holds the answer to the last tick, whichever comes last", async () => {
    const { asked, ticking } = held();
    const ticked = ticking.want("give-code", true);
    asked[1]?.give(answer("stop-now"));
    await ticked;
    asked[0]?.give(answer("hang-up-first"));
    await Promise.resolve();
    expect(ticking.told?.advice).toBe("stop-now");
  });

  it("says nothing of the ticks when no answer comes", async () => {
    const { asked, ticking } = held();
    const ticked = ticking.want("give-code", true);
    asked[1]?.fail(new Error("gone"));
    await ticked;
    expect(ticking.told).toBeUndefined();
    expect(ticking.refusal).toBeDefined();
  });

  it("unticks everything at once", () => {
    const { asked, ticking } = held();
    void ticking.want("give-code", true);
    void ticking.know("order-number", true);
    void ticking.clear();
    expect(asked.at(-1)?.ticks).toEqual({ requests: [], disclosures: [] });
  });
});
