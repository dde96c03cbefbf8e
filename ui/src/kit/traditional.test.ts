import { beforeAll, describe, expect, it } from "vitest";
import { inLanguage } from "./language";
import { canWriteTraditional, inTraditional, writesTraditional } from "./traditional";

const tree = { title: "国", count: (many: number) => `${many}个国`, list: ["国", 3, null], deep: { word: "国" } };

describe("Traditional Chinese", () => {
  it("is nothing before its dictionary is read: what is Simplified says that it is", () => {
    expect(writesTraditional()).toBe(false);
    expect(inLanguage({ "zh-Hans": "国", en: "country" }, "zh-Hant")).toEqual({ lang: "zh-Hans", words: "国" });
  });

  describe("once it is read", () => {
    beforeAll(() => canWriteTraditional((text) => text.replaceAll("国", "國")));

    it("is made of Simplified where nothing of its own is written", () => {
      expect(inLanguage({ "zh-Hans": "国", en: "country" }, "zh-Hant")).toEqual({ lang: "zh-Hant", words: "國" });
      expect(inLanguage({ "zh-Hans": "国", "zh-Hant": "邦", en: "country" }, "zh-Hant")).toEqual({ lang: "zh-Hant", words: "邦" });
      expect(inLanguage({ en: "country" }, "zh-Hant")).toEqual({ lang: "en", words: "country" });
      expect(inLanguage({ "zh-Hans": "国", en: "country" }, "zh-Hans")).toEqual({ lang: "zh-Hans", words: "国" });
    });

    it("reaches every text of a tree, and what is made from numbers", () => {
      const made = inTraditional(tree);
      expect([made.title, made.count(2), made.list, made.deep.word]).toEqual(["國", "2个國", ["國", 3, null], "國"]);
    });

    it("leaves names in a sentence as they are: a path is a path in any signs, and only what says that it is Simplified is converted", () => {
      const says = { saved: (path: string, all: { "title.zh-Hans": string; at: string }) => ({ text: `国存到${path}，${all["title.zh-Hans"]}，${all.at}` }) };
      expect(inTraditional(says).saved("/家/国", { "title.zh-Hans": "国", at: "国" })).toEqual({ text: "國存到/家/国，國，国" });
    });

    it("is made once: the same tree is the same answer, so that nothing is drawn anew", () => expect(inTraditional(tree)).toBe(inTraditional(tree)));
  });
});
