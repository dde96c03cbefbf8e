import { describe, expect, it } from "vitest";
import { messages } from ".";

/** The messages of the screens for a frightened person. */
const urgent: readonly string[] = ["advice", "now", "checklist", "help"];

/** The longest sentence a frightened person is given to read. */
const longest = { "zh-Hans": 25, en: 18 };

/** Every text of a tree of messages, with its place; a text made from numbers is made from large ones. */
function texts(tree: unknown, place: string): [string, string][] {
  if (typeof tree === "string") return [[place, tree]];
  if (typeof tree === "function") return [[place, String((tree as (...all: number[]) => unknown)(10, 10, 10))]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, under]) => texts(under, `${place}.${name}`));
}

/** What stands between two full stops, question or exclamation marks. A semicolon ends no sentence. */
const sentences = (text: string) => text.split(/[。！？]|[.!?](?=[\s”’]|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part));

/** Chinese: every character, and a number or foreign word as one. English: every word. */
const length = {
  "zh-Hans": (sentence: string) => (sentence.match(/\p{Script=Han}|[A-Za-z0-9-]+/gu) ?? []).length,
  en: (sentence: string) => (sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []).length,
};

describe("the length of sentences", () => {
  for (const lang of ["zh-Hans", "en"] as const) {
    it(`${lang}: no advice has a sentence longer than ${longest[lang]}`, () => {
      const all = Object.entries(messages[lang]).flatMap(([name, tree]) => (urgent.includes(name) ? texts(tree, name) : []));
      expect(all.length, "the test reads all the advice").toBeGreaterThan(100);
      const long = all.flatMap(([place, text]) =>
        sentences(text)
          .filter((sentence) => length[lang](sentence) > longest[lang])
          .map((sentence) => `${place}: ${length[lang](sentence)}: ${sentence.trim()}`),
      );
      expect(long).toEqual([]);
    });
  }

  it("counts a Chinese sentence by its characters and ends it at its full stop", () => {
    expect(sentences("先挂断。再打110，问一问？").map(length["zh-Hans"])).toEqual([3, 6]);
  });

  it("counts an English sentence by its words, and a semicolon ends none", () => {
    expect(sentences("Hang up; don’t wait. Say: “No.” Then ring.").map(length.en)).toEqual([4, 2, 2]);
  });
});
