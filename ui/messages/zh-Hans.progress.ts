import type { Messages } from "./en";

/** 经历过什么，哪些看得出，哪些值得再看看。 */
export const progress: Messages["progress"] = {
  title: "练得怎么样",
  door: "练过哪些，哪些套路看得出，哪些值得再看看。",
  none: "这里还没有可看的。练一个故事，就有了。",
  stories: "选一个故事",

  livedTitle: "练过的故事",
  lived: (done, all) => `${done}个，一共${all}个`,

  againTitle: "值得再看看的套路",
  againText: "这几样对谁都可能管用。看看它是怎么起作用的，或者在故事里再试一次。",
  againNone: "眼下没有：最近遇到的，您都看出来了。",
  tryStory: (title) => `在故事里试一次：${title}`,
  seenTitle: "您看得出的套路",
  seenNone: "多练几次就有了。",
  times: (seen, met) => `遇到${met}次，看出${seen}次`,

  timeTitle: "这段时间的判断",
  timeText: "只算您自己判断的。事先说明是骗局的故事，不算在里面。",
  timeNone: "还没有自己判断过。",
  total: (caught, scams, away, genuine) => `${scams}个骗局，看出${caught}个；${genuine}个真的，错怪${away}个。`,
  week: (day) => `${day}那一周`,
  month: (year, month) => `${year}年${month}`,
  months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  shortDay: (month, day) => `${month}月${day}日`,
  caught: "看出的骗局",
  away: "错怪了真的",
  of: (part, whole) => (whole === 0 ? "–" : `${whole}个里${part}个`),
  table: "用表格看",
  when: "时间",

  actTitle: "当时怎么做的",
  actText: "这和判断是两回事：没看出是骗局，也可以做得稳妥。",
  safe: "稳妥",
  safely: "做得稳妥",
  costly: "多费了周折",
  harmful: "有损失",

  channelTitle: "按来的方式看",
  channelText: "电话里练会了，门口遇到又是另一回事。",
  channel: "怎么来的",
};
