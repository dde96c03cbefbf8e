import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { once } from "./once";

const click = (detail: number) => ({ detail }) as MouseEvent;

describe("a press", () => {
  let time = 0;
  const answer = vi.fn();

  beforeEach(() => {
    time += 10_000;
    answer.mockReset();
    vi.spyOn(performance, "now").mockImplementation(() => time);
  });
  afterEach(() => void vi.restoreAllMocks());

  it("is taken once where it is a double click", () => {
    once(answer)(click(1));
    time += 150;
    once(answer)(click(2));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it("does not fall on what stands there next", () => {
    const next = vi.fn();
    once(answer)(click(1));
    time += 150;
    once(next)(click(2));
    expect(next).not.toHaveBeenCalled();
  });

  it("is taken again after a while, whatever the system counts", () => {
    once(answer)(click(1));
    time += 400;
    once(answer)(click(2));
    expect(answer).toHaveBeenCalledTimes(2);
  });

  it.each([0, 1])("of the keyboard or elsewhere, detail %i, is always taken", (detail) => {
    once(answer)(click(detail));
    once(answer)(click(detail));
    expect(answer).toHaveBeenCalledTimes(2);
  });
});
