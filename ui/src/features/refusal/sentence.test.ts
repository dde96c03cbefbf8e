import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import type { ErrorCode } from "../../generated/ErrorCode";
import { hasFindings, sentenceOf } from "./sentence";

const codes = Object.keys(messages.en.errors) as ErrorCode[];

describe.each(["zh-Hans", "en"] as const)("the sentences for refusals in %s", (lang) => {
  const table = messages[lang].errors;

  it.each(codes)("say for %s what happened and what to do, with and without a path", (code) => {
    for (const params of [{}, { path: "/home/somebody/records" }]) {
      const { title, text } = sentenceOf(table, { code, params });
      expect(title.length).toBeGreaterThan(3);
      expect(text.length).toBeGreaterThan(10);
      expect(`${title}${text}`).not.toMatch(/undefined|\[object/);
    }
  });

  it("name the place where there is one", () => expect(table["records-read-only"]({ path: "/srv/records" }).text).toContain("/srv/records"));

  it("read an unknown code of a newer program as a request that was not understood", () =>
    expect(sentenceOf(table, { code: "from-the-future" as ErrorCode, params: {} })).toEqual(table["bad-request"]({})));
});

describe("the findings of the check", () => {
  it("can be read where content is left out or unreadable, and nowhere else", () =>
    expect(codes.filter(hasFindings).toSorted()).toEqual(["pack-faulty", "pack-unreadable"]));
});
