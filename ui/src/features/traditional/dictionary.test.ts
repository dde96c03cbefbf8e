import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import { previewMessages } from "../../../messages/preview";
import { toTraditional } from "./dictionary";
import { reviewed } from "./reviewed";

const pack = "../src-tauri/resources/packs/reported-cases";

/** Every Chinese sentence of the bundled pack, as it stands in its files. */
const ofPack = readdirSync(pack, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".toml") && !file.startsWith("playthroughs"))
  .flatMap((file) => [...readFileSync(`${pack}/${file}`, "utf8").matchAll(/zh-Hans = "((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? ""));

/** Every sentence of the interface; those that are made of numbers or names are made of many, or of none. */
function texts(tree: unknown): string[] {
  if (typeof tree === "string") return [tree];
  if (typeof tree === "function") {
    const makes = tree as (...of: unknown[]) => unknown;
    return [[10, 10, 10], [["x"], ["x"]], ["x", "x", "x"]].flatMap((of) => {
      try {
        return texts(makes(...of));
      } catch {
        return [];
      }
    });
  }
  return typeof tree === "object" && tree !== null ? Object.values(tree).flatMap(texts) : [];
}

const all = [...ofPack, ...texts(messages["zh-Hans"]), ...texts(previewMessages["zh-Hans"])];

describe("Traditional Chinese, as it was reviewed", () => {
  it("reads every sentence", () => expect(all.length).toBeGreaterThan(4000));

  it("keeps placeholders, marks of details and figures as they are", () => {
    const kept = (text: string) => text.match(/\{[a-z-]+\}|\]\([a-z-]+\)|[0-9•]+/g);
    for (const text of all) expect(kept(toTraditional(text)), text).toEqual(kept(text));
  });

  it("has its own quotation marks and no others", () => {
    for (const text of all) expect(toTraditional(text), text).not.toMatch(/[“”‘’]/);
  });

  it("has no correction that corrects nothing", () => {
    const whole = all.map(toTraditional).join("\n");
    for (const [from, to] of reviewed) expect(whole.includes(to), `${from} → ${to} is used nowhere`).toBe(true);
  });
});
