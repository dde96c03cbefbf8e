import { describe, expect, it } from "vitest";
import { bubbles, pause } from "./bubbles";

const plain = (text: string) => ({ text, disclosure: null });
const detail = (text: string) => ({ text, disclosure: "product" });

describe("the bubbles of a chat", () => {
  it("are one where nothing breaks the line", () => expect(bubbles([plain("您好，"), detail("那款面膜")])).toEqual([[plain("您好，"), detail("那款面膜")]]));

  it("begin anew at every line end, and keep their details", () =>
    expect(bubbles([plain("报告发您了。\n您那一单，"), detail("订单41"), plain("，在这一批。\n今天到账。")])).toEqual([
      [plain("报告发您了。")],
      [plain("您那一单，"), detail("订单41"), plain("，在这一批。")],
      [plain("今天到账。")],
    ]));

  it("are never empty, however many line ends stand together", () =>
    expect(bubbles([plain("\n\n一\n \n"), plain("\n二\n")])).toEqual([[plain("一")], [plain("二")]]));

  it("both hold a detail that runs over a line's end", () => expect(bubbles([detail("a\nb")])).toEqual([[detail("a")], [detail("b")]]));

  it("are none where nothing is said", () => expect(bubbles([])).toEqual([]));
});

describe("the pause before a bubble", () => {
  it("is longer before a longer one", () => expect(pause([plain("好")])).toBeLessThan(pause([plain("您那一单，就在这一批里。")])));
  it("is never long", () => expect(pause([plain("长".repeat(5000))])).toBe(1400));
});
