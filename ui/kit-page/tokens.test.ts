import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shownIn, tokensOf, valuesFor } from "./tokens";

const sheet = `/* What it is. */
:root {
  /* --- Ground: two
     lines ------ */
  --paper: light-dark(#ffffff, #000000);   /* the ground */
  --ink: #111111;
  /* --- Space --- */
  --gap: 4px; /* between: all */
}
:root { font-size: 18px; }
:root[data-text-size="large"] { font-size: 22px; --gap: 6px; }
:root[data-text-size="large"]:lang(en) { --gap: 5px; }
@media (min-width: 1680px) { :root { font-size: 21px; } :root[data-text-size="large"] { --gap: 99px; } }
:root:lang(en) { --gap: 3px; }
`;
const standard = { contrast: "normal", size: "standard", lang: "zh-Hans" } as const;

it("reads each token with its use and the title it stands under", () => {
  expect(tokensOf(sheet)).toEqual([
    { name: "--paper", value: "light-dark(#ffffff, #000000)", use: "the ground", group: "Ground: two lines" },
    { name: "--ink", value: "#111111", use: "", group: "Ground: two lines" },
    { name: "--gap", value: "4px", use: "between: all", group: "Space" },
  ]);
});

it("takes the rule with the most conditions, whatever the width of the window", () => {
  const gap = (size: "standard" | "large", lang: string) => valuesFor(sheet, { ...standard, size, lang }).get("--gap");
  expect([gap("standard", "zh-Hans"), gap("standard", "en"), gap("large", "zh-Hans"), gap("large", "en")]).toEqual(["4px", "3px", "6px", "5px"]);
  expect(valuesFor(sheet, { ...standard, size: "large" }).get("font-size")).toBe("22px");
});

it.each(["@media (prefers-contrast: more) {\n  :root {\n    --ink: #000000;\n  }\n}", ':root[data-contrast="more"] {\n  --ink: #000000;\n}'])("reads more contrast written as %s", (block) => {
  expect(valuesFor(sheet + block, standard).get("--ink")).toBe("#111111");
  expect(valuesFor(sheet + block, { ...standard, contrast: "more" }).get("--ink")).toBe("#000000");
});

it("finds more contrast in the sheet of the program", () => {
  const values = valuesFor(readFileSync("src/styles/tokens.css", "utf8"), { ...standard, contrast: "more" });
  expect(shownIn("light", values.get("--paper") ?? "")).toBe("#ffffff");
});
