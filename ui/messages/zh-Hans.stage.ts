import type { Messages } from "./en";

/** 大屏幕上的话。后排也要看得清，所以每句都短。 */
export const stage: Messages["stage"] = {
  idle: "请稍候，马上开始。",
  opening: ["故事来自公开报道。", "被骗不是因为笨。", "不用讲自己的经历；想聊，会后找我。"],
  vote: "问到您选的那个，请举手，或者举卡片：",
  handsToo: "没带手机，举手一样算数。",
  move: "把这个窗口拖到大屏幕上，再按F键，就会铺满。",
  screenNumber: "2",

  join: {
    title: "想用手机投票，这样进来",
    wifi: (name) => `先连这个Wi-Fi，用手机相机扫：${name}`,
    wifiQr: (name) => `连接Wi-Fi“${name}”的二维码`,
    page: "扫这个码；扫不了，就在浏览器里输入下面的地址和房间码：",
    pageQr: "投票页的二维码",
    code: "房间码",
    only: "这个码只用来投票，不填姓名、手机号、密码。",
    elsewhere: "平时别人给的码，先问清再扫。",
    offline: "提示“无法上网”，选保持连接，或先关移动数据。",
    short: "只用来投票，不填个人信息",
  },

  item: (number, count) => `第${number}题，共${count}题`,
  ask: { item: "换了您，您会怎么办？", decision: "接下来怎么办？", poll: "" },
  again: "聊过了，再选一次",
  asked: (letters) => letters.map((letter, place) => (place > 0 && place === letters.length - 1 ? `，还是选${letter}` : `${place > 0 ? "、" : ""}选${letter}`)).join("") + "？",
  voted: (voted) => `已有${voted}人选好`,
  times: (count) => `${count}`,
  first: (count) => `第一次：${count}`,
  tactics: "用的套路：",
  ends: "故事演到这里",
  judge: "先在心里想一想：这一回，是真是假？",

  talk: {
    title: "跟旁边的人聊聊：为什么这么选？",
    left: (seconds) => (seconds > 50 ? "还有大约一分钟" : seconds > 35 ? "还有大约四十秒" : seconds > 20 ? "还有大约半分钟" : seconds > 0 ? "还有一小会儿" : "先聊到这里，请看这边"),
  },

  list: { stamp: "示意，内容虚构", said: "他说中的", proof: "其中能证明他是谁的" },
  checklist: "他知道的，为什么证明不了他是谁",
  paused: { title: "歇一会儿", text: "马上接着来。" },
  over: { line: "先挂断，自己查。", thanks: "谢谢大家。单子请带回家，替家里人也拿一份。", later: "想聊的，会后来找我。" },

  figures: {
    title: "全场，练之前和练之后",
    one: "全场，练之前",
    before: "练之前",
    after: "练之后",
    caught: "碰到骗局，没有上当",
    away: "真有事，也推掉了",
    share: (percent) => `${percent}%`,
    of: (count, all) => `${all}次回答里${count}次`,
    people: (people) => `${people}人回答`,
    caughtMore: (points, low, high) => `练过以后，每100次回答里，没上当的多了大约${points}次（估计在${low}到${high}次之间）。`,
    caughtLess: (points, low, high) => `练过以后，每100次回答里，没上当的少了大约${points}次（估计在${low}到${high}次之间）。`,
    awayMore: (points, low, high) => `练过以后，每100次回答里，真有事也推掉的多了大约${points}次（估计在${low}到${high}次之间）。`,
    awayLess: (points, low, high) => `练过以后，每100次回答里，真有事也推掉的少了大约${points}次（估计在${low}到${high}次之间）。`,
    caughtUnclear: "没上当的：差别不大，也可能只是碰巧。",
    awayUnclear: "真有事也推掉的：差别不大，也可能只是碰巧。",
    little: "就这几道题，说明不了什么，多练几回才算。",
    tooFew: "回答的不到五个人，就不列数字了。要紧的是记住：先挂断，自己查。",
  },
};
