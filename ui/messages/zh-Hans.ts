import type { Messages } from "./en";
import { advice } from "./zh-Hans.advice";
import { booster } from "./zh-Hans.booster";
import { checklist } from "./zh-Hans.checklist";
import { data } from "./zh-Hans.data";
import { debrief } from "./zh-Hans.debrief";
import { judge } from "./zh-Hans.judge";
import { keys } from "./zh-Hans.keys";
import { kiosk } from "./zh-Hans.kiosk";
import { licences } from "./zh-Hans.licences";
import { list } from "./zh-Hans.list";
import { now } from "./zh-Hans.now";
import { packs } from "./zh-Hans.packs";
import { papers } from "./zh-Hans.papers";
import { people } from "./zh-Hans.people";
import { play } from "./zh-Hans.play";
import { progress } from "./zh-Hans.progress";
import { quiz } from "./zh-Hans.quiz";
import { room } from "./zh-Hans.room";
import { stage } from "./zh-Hans.stage";
import { voice } from "./zh-Hans.voice";
import { errors } from "./zh-Hans.errors";


/** 界面上的话，按功能和用途排列。和英文对不上就编译不过。 */
export const zhHans: Messages = {
  errors,
  advice,
  checklist,
  licences,
  list,
  judge,
  keys,
  kiosk,
  now,
  voice,
  debrief,
  play,
  packs,
  papers,
  people,
  data,
  booster,
  progress,
  quiz,
  room,
  stage,

  bar: {
    name: "先挂断",
    language: "语言",
    textSize: "字号",
    textSizes: { standard: "标准", large: "大", largest: "特大" },
    theme: "外观",
    themes: { system: "自动", light: "浅色", dark: "深色", contrast: "高对比" },
  },

  page: {
    home: "回首页",
    back: "返回上一页",
    opening: "正在打开……",
    tryAgain: "再试一次",
    detail: "给管这台电脑的人看",
    seeFindings: "看看查出了什么",
    amiss: "请留意",
  },

  home: {
    headline: ["说得出您买了什么，", "证明不了他是谁。"],
    rule: "先挂断，自己查。",
    idea: { known: ["我的姓名", "买了什么", "哪天买的", "订单号", "收货地址", "银行卡后四位"] },
    doors: "从这里开始",
    practise: { title: "练一练", text: (minutes) => `接一通根据公开报道改编的电话。约${minutes}分钟，随时可以不看。`, cue: "选一个故事" },
    now: { title: "现在有人打来", text: "先挂断。真有事，也不差这几分钟。", cue: "马上看" },
    rescue: { title: "已经照做了，怎么办", text: "屏幕给他看了、钱转了、码说了：先做什么，打给谁。", cue: "别慌，一件一件来" },
    family: { title: "家人不信，帮我劝", text: "怎么说听得进去，什么时候请民警来劝。" },
    checklist: { title: "他知道什么，为什么不算数", text: "每一条：谁掌握、怎么流出去、该怎么办。" },
    check: { title: "测一测", text: "简短的来电和消息，有真有假。看看哪些看得出，哪些会错怪。" },
    scope: "这里练的是冒充身份的骗局。刷单返利、投资理财一类的骗局，这里不练。",
    nothing: "不要账号，不联网，什么都不上传。",
    unfinished: "上次没练完",
    stoppedAt: (step) => `停在第${step}步。`,
    goOn: "接着上次的故事",
    startAfresh: "从头开始",
  },

  stories: {
    title: "选一个故事",
    intro: "平时怎么接，现在就怎么接。不会有真的损失，账户里的钱是练习用的。",
    minutes: (minutes) => `约${minutes}分钟`,
    introduced: "改编自公开报道的诈骗",
    compositeToo: "，综合多人经历",
    beginTitle: "从这里开始",
    beginText: "都是报道过的骗局，先跟您说明白，再看它怎么一步一步来。",
    introducedTitle: "报道过的骗局，事先说明",
    nextTitle: "接下来，练这一个",
    nextText: "是真是假，最后由您来判断。",
    blindTitle: "是真是假，您来判断",
    blindText: "这些故事有真有假，最后请您说说觉得是哪一种。哪一个都可能演到有损失的一步，随时可以点“不看了”。",
    drillTitle: "急救演练",
    drillText: "演练从已经照做以后开始：屏幕共享着，或者钱已经转走了。练的是接下来怎么办，随时可以点“不看了”。",
    toTheLoss: "这段会演到被骗的一步，随时可点“不看了”。",
    played: (times) => `练过${times}次`,
    take: { call: "接这个电话", chat: "看看聊天", sms: "看看短信", door: "去门口看看", screen: "看看屏幕", app: "打开App" },
    again: "再练一次",
    groups: { shopping: "买东西", parcels: "快递", accounts: "平台、会员、账户", offices: "银行和公安", home: "家里和小区" },
    count: (all, played) => `${all}个故事${played > 0 ? `，练过${played}个` : ""}`,
    none: "眼下没有可以练的故事。",
  },

  facts: {
    source: (publisher, title, date) => `${publisher}：《${title}》，${date}`,
    day: (year, month, day) => `${year}年${month}月${day}日`,
    noYear: (month, day) => `${month}月${day}日（我们看到的那份没写年份）`,
    noDate: "我们看到的那份没写日期",
    readAt: (place) => `这一条是从${place}读到的。`,
    kinds: { comment: "评论：作者的看法", response: "公司的回应", advice: "官方提示", law: "报道当时的法律", other: "报道" },
    natures: { news: "新闻报道", comment: "专栏评论", repost: "网友转载", "official-advice": "官方机构" },
    today: "今天的法律：",
    answer: "该公司的回应：",
  },

  help: {
    title: "打给谁",
    region: "地区",
    regions: { CN: "中国大陆", HK: "香港", MO: "澳门", TW: "台湾", SG: "新加坡", GB: "英国", US: "美国" },
    inOrder: "按这个顺序打",
    sources: "这个地区的全部电话，和它们的来源",
    source: (source, day) => `来源：${source}。${day}核对。`,
    sureness: { official: "据官方页面。", secondary: "据新闻或其他页面。", unsourced: "还没有来源。" },
    from: "来自在这台电脑上导入的内容包，发布方：",
    stale: "核对已超过12个月：打之前，请再查一遍号码。",
    display: "来电显示什么号码，都证明不了是谁打来的，96110也一样。挂断，自己拨号。",
    none: "内容包里没有这个地区的求助电话。",
    otherRegion: "其他地区",
    own: {
      title: "当地的紧急电话",
      why: "这个地区的电话，我们还没有。请填上当地的紧急电话，号码只留在这台电脑上。",
      empty: "还没填号码。先自己查，不走来电的人给的路。",
      field: "紧急电话号码",
      save: "记下这个号码",
      change: "改号码",
      wrong: "只能填数字，最多15位，前面可以有一个+。",
      mine: "在这台电脑上填的。",
    },
  },

  findings: {
    title: "内容检查查出了什么",
    intro: "给管这台电脑的人看。没问题的照常练，有错误的没有放进来。",
    none: "没有查出问题，内容都是好的。",
    severity: { error: "错误，没有放进来", warning: "提醒" },
    why: "为什么要紧：",
    mend: "怎么改：",
  },
};
