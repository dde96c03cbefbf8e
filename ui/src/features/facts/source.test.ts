import { describe, expect, it } from "vitest";
import { messages } from "../../../messages";
import type { FactView } from "../../generated/FactView";
import { byReport, dayAsPrinted, labelOf, sourceLine } from "./source";

const zh = messages["zh-Hans"].facts;
const en = messages.en.facts;

const fact: FactView = {
  fact: "meituan-price",
  kind: "price",
  text: { "zh-Hans": "一名卖家报价", en: "A seller's offer" },
  today: null,
  report_nature: "comment",
  publisher: { "zh-Hans": "澎湃新闻评论", en: "Commentary of The Paper" },
  report_title: { "zh-Hans": "平均每条不到一毛钱", en: "Less than a tenth of a yuan" },
  published: "2018-04-24",
  read_at: null,
  answer: null,
};

describe("the source line", () => {
  it("names publisher, title and date in the language of the page", () => {
    expect(sourceLine(fact, "zh-Hans", zh)).toBe("澎湃新闻评论：《平均每条不到一毛钱》，2018年4月24日");
    expect(sourceLine(fact, "en", en)).toBe("Commentary of The Paper: “Less than a tenth of a yuan”, 24 April 2018");
  });

  it("says that the copy bears no year instead of making one up", () => {
    expect(dayAsPrinted("10-18", zh)).toBe("10月18日（我们看到的那份没写年份）");
    expect(dayAsPrinted("10-18", en)).toBe("18 October (no year on the copy that was read)");
  });

  it("says that the copy bears no date", () => {
    expect(dayAsPrinted("", zh)).toBe("我们看到的那份没写日期");
    expect(dayAsPrinted("", en)).toBe("no date on the copy that was read");
  });

  it("shows a date of another form as it is printed", () => {
    expect(dayAsPrinted("2012年冬", zh)).toBe("2012年冬");
  });

  it("is said once for all the statements of a report", () => {
    const other = { ...fact, fact: "other", publisher: { en: "Somebody else" } };
    const later = { ...fact, fact: "later" };
    expect(byReport([fact, other, later])).toEqual([[fact, later], [other]]);
  });

  it("labels comment, law, answer and advice as what they are", () => {
    expect(labelOf({ ...fact, kind: "comment" }, zh)).toBe("评论：作者的看法");
    expect(labelOf({ ...fact, kind: "law" }, en)).toBe("Law, as reported then");
    expect(labelOf({ ...fact, kind: "response" }, en)).toBe("The company’s answer");
  });

  it("labels what stands in a column or a repost by its source, and an ordinary news report not at all", () => {
    expect(labelOf(fact, en)).toBe("Opinion column");
    expect(labelOf({ ...fact, report_nature: "repost" }, zh)).toBe("网友转载");
    expect(labelOf({ ...fact, report_nature: "news" }, en)).toBeUndefined();
  });
});
