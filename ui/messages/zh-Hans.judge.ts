import type { Messages } from "./en";

/** 请人判断时的话，不偏向哪一边。 */
export const judge: Messages["judge"] = {
  question: "这次来找您的，您觉得是？",
  about: (who) => `说的是：${who}。`,
  judgements: { scam: "冒充的", genuine: "真的", "cannot-tell": "说不准" },
  soon: "选完马上就说明白。“说不准”也是老实的回答。",
  howSure: "您有多大把握？",
  chosen: (answer) => `您的回答：${answer}。`,
  confidences: { guess: "猜的", "fairly-sure": "比较有把握", sure: "很有把握" },
  soonSure: "选完马上就说明白。这一问没有对错。",
  change: "改一下回答",
};
