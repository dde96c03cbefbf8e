import type { Messages } from "./en";

/** 到了日子，一两分钟：先回想，再看一条新的；还有怎么提醒。 */
export const booster: Messages["booster"] = {
  due: { title: "今天温习两分钟", text: "先回想一件事，再看一条新的。", start: "开始温习" },
  next: (day) => `下一次温习：${day}。`,
  days: "温习的日子和提醒",

  first: "先回想",
  then: "再看一条新的",
  say: "在心里说一遍，说出声更好。说完了再对照。",
  compare: "说完了，对照一下",
  firstMove: { question: "有人打来，说您的订单有问题，要给您退款。您第一步做什么？", model: "可以这样做：", ask: "跟您说的一样吗？" },
  ownWords: { question: "想挂断这样的电话，您会怎么说？用自己的话就行。", model: "可以这样说：", ask: "跟您说的意思一样吗？" },
  own: { yes: "差不多，就是这个意思", partly: "说到了一部分", no: "没想起来" },
  whatProves: { question: "来电的人说中了、拿出了下面这几样。哪一样能证明他是谁？", none: "哪一样都不能" },
  tactic: { met: "这段话您见过。它用的是哪个套路？", how: "下面说的，是哪个套路？" },
  route: {
    question: (who) => `来电的人自称是：${who}。有没有这回事，您怎么查？`,
    theirs: {
      "their-number": "照他给的号码打回去问",
      "their-link": "点开他发来的链接看",
      "their-papers": "请他报工号、拍工作证给我看",
      "their-colleague": "让他转给主管，听主管怎么说",
    },
  },
  holders: { question: (what) => `“${what}”，哪些地方可能有？`, hint: "可以选好几个。", done: "选好了" },

  told: { yes: "对，您还记得。", partly: "想起来一部分了。", no: "没关系，再看一遍就记住了。" },
  proves: "哪一样都证明不了他是谁。",
  ownRoute: "走自己找的路去查：",
  named: "这个套路叫：",
  holdThis: (what) => `这些地方都可能有“${what}”：`,
  goOn: "看一条新的",

  over: { title: "今天就到这里", onward: "看完了，今天就到这里", last: "六次温习都过了。想练的时候，随时可以再练故事。" },

  plan: {
    title: "温习的日子",
    intro: "学会的东西，头两个星期忘得最快。到了这几天，花一两分钟想一遍，就记得牢。",
    none: "练过第一个故事，日子就排出来了。",
    stories: "选一个故事",
    after: (days) => `第一个故事之后第${days}天`,
    done: "温习过了",
    past: "已经过去，不用补",
    today: "就是今天",
    remindTitle: "怕忘了，可以这样",
    remind: "到了日子，开机登录时提醒我",
    remindHint: "只弹一条通知，看不出练的是什么。程序不会为了提醒一直开着。",
    calendar: "把日子存进日历",
    calendarHint: "存成一个文件（.ics），打开它，日历就记下了。",
    openFolder: "打开文件夹",
    print: "打印这几天",
  },
};
