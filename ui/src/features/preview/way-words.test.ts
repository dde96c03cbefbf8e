import { expect, it } from "vitest";
import { messages } from "../../../messages";
import { previewMessages } from "../../../messages/preview";
import type { PreviewWay } from "../../generated/PreviewWay";
import { consequences, pressed } from "./way-words";

const en = { page: messages.en, preview: previewMessages.en, lang: "en" } as const;
const zh = { page: messages["zh-Hans"], preview: previewMessages["zh-Hans"], lang: "zh-Hans" } as const;
const way = (press: PreviewWay["press"]): PreviewWay => ({ way: "pay", press, to: "gone", missing: false, taken: 0 });

it("a choice says its words, its kind, and all that it costs", () => {
  const choice = way({ by: "choice", says: { en: "I pay", "zh-Hans": "我付" }, kind: "comply", pays: 1500, borrows: 200, gives: ["code"], when: ["screen"] });
  expect([pressed(choice, en), pressed(choice, zh)]).toEqual(["I pay", "我付"]);
  expect(consequences(choice, en)).toEqual(["comply", "pays 1,500 yuan", "borrows 200 yuan", "gives code", "only after screen"]);
  expect(consequences(choice, zh)).toEqual(["照做", "付1500元", "借200元", "给出code", "只在给出screen之后"]);
});

it("a choice without words is told by its id", () => expect(pressed(way({ by: "choice", says: {}, kind: "heed", pays: 0, borrows: 0, gives: [], when: [] }), en)).toBe("pay"));

it("what is always open is called as on its button", () => {
  expect([pressed(way({ by: "exit", exit: "hang-up" }), en), pressed(way({ by: "exit", exit: "hang-up" }), zh)]).toEqual(["Hang up", "挂断"]);
  expect([pressed(way({ by: "go-on" }), zh), pressed(way({ by: "passed-over" }), zh), consequences(way({ by: "go-on" }), zh)]).toEqual(["往下走", "条件不成立就跳过", []]);
});
