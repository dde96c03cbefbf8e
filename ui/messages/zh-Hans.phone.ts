import type { PhoneMessages } from "./en.phone";

const safe = "这样做，稳妥。";
const costly = "这样做没有损失，只是多费些周折。";

/** 手机上这一页的全部的话。 */
export const phone: PhoneMessages = {
  name: "先挂断",
  language: "语言",
  larger: "大字",

  door: {
    title: "输入大屏幕上的房间码",
    label: "6位，有字母和数字",
    enter: "进入",
    short: "房间码一共6位。请再看一眼大屏幕。",
    wrong: "房间码对不上。请再扫一次，或者看着大屏幕重新输入。",
    nothingElse: "这里只要这个码，别的都不问：不填姓名、手机号、密码。",
  },

  connecting: { title: "正在连接……" },
  notYet: {
    title: "还没连上",
    wifi: "手机连的是会场的Wi-Fi吗？提示“无法上网”，选保持连接，或先关移动数据。",
    again: "这一页会自动再试。",
    hand: "连不上也没关系，举手一样算。",
  },
  lost: "连接断了，正在自动重连，这一页不用关。",
  elsewhere: { text: "这部手机上还开着另一个投票页，现在用的是那一页。", here: "改用这一页" },
  full: { title: "连进来的手机已经满了", text: "请举手，一样算。" },
  wait: { title: "请稍等", text: "刚才输错的次数太多，要等一会儿。这里会自动再试。" },

  look: { title: "请看大屏幕", text: "要选的时候，这里会自动出来。" },
  paused: { title: "先歇一会儿", text: "这一页不用关，开始了会自动接上。" },

  act: "您会怎么办？",
  second: "第二次投票：聊过了，可以改主意，也可以不改。",
  mine: "我的情况：",
  said: "刚才他说",
  channels: { call: "有人打来电话", sms: "短信", chat: "聊天", app: "App里", door: "我家门口", screen: "共享屏幕" },
  exits: { "self-check": "我自己查", "ask-someone": "问问身边的人", "stop-watching": "不看了" },
  leave: { call: "挂断", chat: "退出聊天", sms: "放下手机", door: "关上门", screen: "挂断", app: "挂断" },
  options: "选一个",
  tap: "点一个就行，结束前都可以改。",
  below: "选项在下面",

  sending: "正在发送……",
  counted: "算上了，还可以改。",
  unsent: { first: "还没发出去，正在自动重试。一直发不出去就请举手，一样算。", change: "改的还没发出去，正在自动重试。发出去之前，算您原来选的。" },
  notSaved: { first: "没能记上。请举手，一样算。", change: "改的没能记上，还算您原来选的。" },
  late: { first: "投票刚好结束，这一次没赶上，不要紧。", change: "投票刚好结束，改的没赶上，不要紧。" },

  closed: { title: "投票结束了", look: "请看大屏幕。" },
  chose: "您选的是",
  choseNone: "这次您没有选，不要紧。",
  told: {
    natures: { scam: "这一条是冒充的。", genuine: "这一条是真的。" },
    worth: {
      scam: { safe, unsafe: "他等的就是这一步，换了谁都可能这样选。在这里遇上，好过在家里遇上。", "needlessly-costly": costly },
      genuine: { safe, unsafe: "这一条虽然是真的，这样做还是可能吃亏。换了谁都可能这样选，好在这里只是练习。", "needlessly-costly": costly },
    },
    decides: "关键在哪里",
    onlyYou: "这些只有您自己看得到。",
  },
  toldNone: "大屏幕上正在讲为什么。",

  over: {
    title: "先挂断，自己查。",
    thanks: "谢谢您来。",
    kept: "您和这部手机的信息，这里什么都没有留。刚才关过移动数据的，记得再打开。这一页可以关了。",
  },
};
