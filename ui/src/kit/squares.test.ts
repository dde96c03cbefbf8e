import { describe, expect, it } from "vitest";
import { squares } from "./squares";

/** The fields that a path of bars covers, as rows again. */
function covered(path: string, side: number): string[] {
  const fields = Array.from({ length: side }, () => Array.from({ length: side }, () => "0"));
  for (const [, column, line, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(width); at++) {
      const row = fields[Number(line)];
      if (row) row[Number(column) + at] = "1";
    }
  }
  return fields.map((row) => row.join(""));
}

describe("a code drawn as one shape", () => {
  it("covers the dark fields and no others", () => {
    const rows = ["1101", "0000", "1011", "0110"];
    expect(covered(squares(rows), 4), "read back from the path").toEqual(rows);
  });

  it("draws neighbours in a row as one bar", () => {
    expect(squares(["111"])).toBe("M0 0h3v1h-3z");
  });
});
