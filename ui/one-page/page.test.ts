import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it } from "vitest";

/** What the whole page may weigh on its way to a phone. */
const MOST = 60_000;

let page = "";
const between = (tag: string) => page.match(new RegExp(`<${tag}>([\\s\\S]*)</${tag}>`))?.[1] ?? "";

beforeAll(async () => {
  const made = (await build({ configFile: "vite.phone.config.ts", logLevel: "silent", build: { write: false } })) as Rolldown.RolldownOutput;
  const files = made.output.map((file) => file.fileName);
  expect(files, "one page, and nothing beside it").toEqual(["phone.html"]);
  const file = made.output[0] as unknown as Rolldown.OutputAsset;
  page = String(file.source);
}, 60_000);

describe("the page that phones open", () => {
  it(`weighs at most ${MOST} bytes, compressed`, () => expect(gzipSync(page, { level: 6 }).length).toBeLessThan(MOST));

  it("is one script and one style in bare tags, which are allowed by their hash", () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(between("script").length).toBeGreaterThan(10_000);
    expect(between("style").length).toBeGreaterThan(5_000);
  });

  it("asks for nothing else, and has neither style nor script in an attribute", () => {
    expect(page.match(/\b(?:src|href|style|on\w+)="[^"]*"/g)?.filter((found) => !found.startsWith('href="data:')) ?? [], "in the page").toEqual([]);
    expect(page.match(/@import|url\((?!["']?data:)/g), "in the style").toBeNull();
  });

  it("is a classic script of 2019, and does not look behind in a pattern, which an iPhone before iOS 16.4 cannot read", () => {
    expect(() => parse(between("script"), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
    expect(between("script")).not.toMatch(/\(\?<[=!]/);
  });

  it.each([":where(", ":has(", "light-dark(", "color-mix(", "padding-block:", "padding-inline:", "margin-block:", "margin-inline:", "inset:", "inset-block", "inset-inline"])(
    "does not rest on “%s”, which Chrome 80 does not know",
    (word) => expect(between("style")).not.toMatch(new RegExp(`(?<![-\\w])${word.replace("(", "\\(")}`)),
  );

  it("carries none of the desktop's words", () => {
    expect(between("script"), "its own words are there").toContain("请看大屏幕");
    expect(between("script")).not.toContain("家人不信");
  });
});
