import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import { codeOf, longest } from "./code-of";

/** The code as a camera would see it: eight dots a field, with its quiet zone. */
function seen(rows: readonly string[]): { data: Uint8ClampedArray; side: number } {
  const [dots, quiet] = [8, 4];
  const side = (rows.length + 2 * quiet) * dots;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  rows.forEach((row, y) => {
    [...row].forEach((field, x) => {
      if (field === "0") return;
      for (let dy = 0; dy < dots; dy++) for (let dx = 0; dx < dots; dx++) data.fill(0, 4 * (((y + quiet) * dots + dy) * side + (x + quiet) * dots + dx), 4 * (((y + quiet) * dots + dy) * side + (x + quiet) * dots + dx) + 3);
    });
  });
  return { data, side };
}

describe.each(["zh-Hans", "en"] as const)("the code to take along, %s", (lang) => {
  const text = messages[lang].kiosk.take.text;

  it("is read by a camera as the very sentence that stands beside it", () => {
    const { data, side } = seen(codeOf(text));
    const read = jsQR(data, side, side);
    expect(new TextDecoder().decode(Uint8Array.from(read?.binaryData ?? []))).toBe(text);
  });

  it("is short, and holds nothing to open: no link, no number, no address", () => {
    expect(text.length).toBeLessThan(longest);
    expect(text).not.toMatch(/:\/\/|www|\.com|\.cn|@|\d/u);
  });
});
