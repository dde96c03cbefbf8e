import type { Messages } from "./en";
import { family, rescue } from "./zh-Hans.rescue";

/** 事情正在发生、已经发生、家人不信：三个时候的话。 */
export const advice: Messages["advice"] = {
  now: {
    title: ["先挂断。", "真有事，也不差这几分钟。"],
    sayLabel: "想不出怎么挂，就念这一句，念完挂断：",
    say: "我现在不方便，我自己打官方电话问。",
    howFar: "现在到哪一步了？",
    screen: "屏幕给他看了，或者手机自己在动",
    money: "钱转出去了",
    notSure: "什么都没给，拿不准",
    notSureTitle: "拿不准，就自己查",
    notSureText: [
      "他知道的再多，也证明不了他是谁。他给的号码、链接、App，都不用。",
      "自己打开平台或银行的App，看订单、看通知。或者拨银行卡背面的号码。",
      "查到了，就在那里办，不跟来电的人办。没查到，就当没有这回事；不放心，就问官方客服。",
    ],
    again: "他再打来，别接。显示96110的来电要接；拿不准，就自己拨96110。",
  },

  rescue,
  family,
};
