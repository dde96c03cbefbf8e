import { describe, expect, it } from "vitest";
import { Contrast } from "./contrast";

/** A system whose wish can change, and a root that can be marked. */
function page(wished: boolean) {
  let tell = (): void => undefined;
  const system = { matches: wished, addEventListener: (_: string, listener: () => void) => (tell = listener) };
  const root = { dataset: {} as Record<string, string> };
  return { root, contrast: new Contrast(root as unknown as HTMLElement, system as unknown as MediaQueryList), wish: (matches: boolean) => ((system.matches = matches), tell()) };
}

describe("more contrast", () => {
  it("is there where the system asks for it, and follows it", () => {
    const { root, wish } = page(true);
    expect(root.dataset["contrast"]).toBe("more");
    wish(false);
    expect(root.dataset["contrast"]).toBeUndefined();
  });

  it("is there for whoever has chosen it, whatever the system says", () => {
    const { root, contrast, wish } = page(false);
    contrast.want(true);
    expect(root.dataset["contrast"]).toBe("more");
    wish(true);
    contrast.want(false);
    expect(root.dataset["contrast"], "the system still asks for it").toBe("more");
    wish(false);
    expect(root.dataset["contrast"]).toBeUndefined();
  });
});
