import { describe, expect, it } from "vitest";
import { isFound } from "./found";

const code = {
  name: { "zh-Hans": "他要短信验证码", en: "they want the code from a text" },
  sounds: [["ta"], ["yao"], ["duan"], ["xin", "shen"], ["yan"], ["zheng"], ["ma"]],
};
const finds = (typed: string, lang: "zh-Hans" | "en" = "zh-Hans") => isFound(code, typed, lang);

describe("finding by typing", () => {
  it("finds Chinese words wherever they stand", () => {
    expect(finds("验证码")).toBe(true);
    expect(finds("订单")).toBe(false);
  });

  it("finds pinyin in full, with or without spaces, and while it is being typed", () => {
    for (const typed of ["yanzhengma", "yan zheng ma", "yanzhengm", "yanzh", "YanZheng"]) expect(finds(typed), typed).toBe(true);
    expect(finds("yanzhongma")).toBe(false);
  });

  it("finds initials, alone or mixed with whole readings", () => {
    for (const typed of ["yzm", "dxyzm", "yanzm", "yzhma"]) expect(finds(typed), typed).toBe(true);
    expect(finds("zym")).toBe(false);
  });

  it("begins at a sign, not in the middle of a reading", () => expect(finds("hengma")).toBe(false));

  it("finds English words from their beginning, on either page", () => {
    expect(finds("Code", "en")).toBe(true);
    expect(finds("code")).toBe(true);
    expect(finds("ode", "en")).toBe(false);
  });

  it("takes no English word for pinyin on the English page", () => expect(finds("yzm", "en")).toBe(false));

  it("shows everything while nothing is typed, and bears anything typed", () => {
    expect(finds("  ")).toBe(true);
    expect(finds("<script>")).toBe(false);
    expect(finds("y".repeat(100_000))).toBe(false);
  });
});
