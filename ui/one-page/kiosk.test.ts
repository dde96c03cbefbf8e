import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it, vi } from "vitest";

let script = "";
let style = "";
let page = "";

beforeAll(async () => {
  // As it is shipped: a build for tests carries the warnings for developers.
  vi.stubEnv("NODE_ENV", "production");
  const made = (await build({ configFile: "vite.kiosk.config.ts", logLevel: "silent", build: { write: false } })) as Rolldown.RolldownOutput;
  const whole = (end: string) => made.output.filter((file) => file.fileName.endsWith(end)).map((file) => (file.type === "chunk" ? file.code : String(file.source))).join("\n");
  [script, style, page] = [whole(".js"), whole(".css"), whole(".html")];
}, 60_000);

/** Ways out of a page, and ways to leave something behind in it. */
const ways = [
  /\blocalStorage\b/, /\bsessionStorage\b/, /\bindexedDB\b/, /document\.cookie/, /\bcaches\b/, /\bserviceWorker\b/,
  /window\.open|[^.\w]open\(\s*["'`]/, /\shref=["'`]/, /target=/, /<a[\s>]/, /<iframe/, /<form/, /\blocation\b/, /history\./,
  /[^.\w]alert\(/, /[^.\w]confirm\(/, /[^.\w]prompt\(/, /beforeunload/, /\.print\(/, /requestFullscreen/,
  /<textarea/, /<select[\s>]/, /contenteditable=/, /\bclipboard\b/, /execCommand/, /showOpenFilePicker|showSaveFilePicker/,
  /<[^>`]*\stitle=/, /https?:\/\/(?!www\.w3\.org\/|svelte\.dev\/)/,
];

describe("the kiosk’s page", () => {
  it("is there, with its script and its style", () => expect([script.length > 50_000, style.length > 10_000, page.includes("data-kiosk")]).toEqual([true, true, true]));

  it.each(ways.map((way) => [way] as const))("has nothing like %s", (way) => {
    const found = way.exec(script);
    expect(found ? script.slice(Math.max(0, found.index - 60), found.index + 60) : "nothing").toBe("nothing");
  });

  it("has nothing to type in: every input is a box to tick", () => {
    const inputs = script.match(/<input[^>]*>/g) ?? [];
    expect(inputs.length, "the ticks of Now and Rescue are found").toBeGreaterThan(0);
    expect(inputs.filter((input) => !/type="checkbox"/.test(input))).toEqual([]);
  });

  it("cannot be selected, called up by a long press, dragged, pulled or zoomed", () => {
    for (const rule of ["user-select:none", "-webkit-touch-callout:none", "touch-action:none", "overscroll-behavior:none", "-webkit-user-drag:none"]) expect(style.replaceAll(" ", ""), rule).toContain(rule);
  });

  it("calls no command of the main window", () => {
    const called = script.match(/`(?:run|quiz|room|settings|people|data|paper|papers|booster|reminder|checklist|entry|home|progress|kiosk)\.[a-z_]+`/g) ?? [];
    expect(called).toEqual([]);
  });
});
