import type { Messages } from "./en";

/** 带走：长图、打印的纸、这一页。 */
export const papers: Messages["papers"] = {
  title: "带走：发到家里群，或打印出来",
  sheets: {
    checklist: "一页大字清单。",
    "rescue-card": "大字救急卡：第一分钟怎么做，接下来怎么办。",
    family: "劝家人的话，大字版。",
    "hand-out": "今天一起练的，大字版。",
  },
  picture: "存一张长图，发到家里群",
  paper: "存一份文件，拿去打印",
  page: "打印这一页",
  saved: (name, folder) => `已存到“${folder}”：${name}`,
  open: "打开看看",
  folder: "打开文件夹",
};
