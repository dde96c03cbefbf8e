import { readFileSync, readdirSync } from "node:fs";
import { render } from "svelte/server";
import { beforeAll, describe, expect, it } from "vitest";
import KitPage from "./KitPage.svelte";
import { components } from "./components";
import { groups } from "./groups";
import { asked } from "./view";

const kit = readdirSync("src/kit").filter((file) => file.endsWith(".svelte")).map((file) => file.slice(0, -".svelte".length));
const sheet = readFileSync("src/styles/tokens.css", "utf8");
const declared = [...new Set(sheet.match(/^\s*--[\w-]+(?=:)/gm)?.map((name) => name.trim()))];

let page = "";
beforeAll(() => {
  page = render(KitPage, { props: { start: asked("?theme=four") } }).body;
});

it("knows the kit and the tokens", () => expect([kit.length > 20, declared.length > 80]).toEqual([true, true]));

describe.each(kit)("%s", (name) => {
  const source = components.get(name);

  it("says what it is", () => expect(source?.says.length).toBeGreaterThan(20));

  it("has its states written down, made of itself", () => expect(readFileSync(`kit-page/specimens/${name}.svelte`, "utf8")).toMatch(new RegExp(`<${name}[\\s/>]`)));

  it("is on the page, in both languages and all four looks", () => {
    const begins = page.indexOf(`id="${name}"`);
    const article = page.slice(begins, page.indexOf("</article>", begins));
    expect(begins).toBeGreaterThan(0);
    expect(article.match(/class="pane /g)).toHaveLength(8);
    expect(article.match(/<figure/g)?.length ?? 0).toBeGreaterThanOrEqual(8);
  });
});

it("names nothing that the kit has no longer, and nothing twice", () => {
  expect(groups.flatMap((group) => [...group.names] as string[]).toSorted()).toEqual(kit.toSorted());
});

it("shows every token", () => expect(declared.filter((name) => !page.includes(`>${name}</code>`))).toEqual([]));

it("leaves an address it does not understand", () => {
  expect(asked("?theme=pink&lang=en")).toEqual({ size: "standard", theme: "light", contrast: "normal", lang: "en" });
});
