import type { Animal } from "../src/generated/Animal";
import type { Colour } from "../src/generated/Colour";
import type { Messages } from "./en";

const animals: Record<Animal, string> = { magpie: "喜鹊", cat: "小猫", rabbit: "兔子", panda: "熊猫", carp: "鲤鱼", sheep: "绵羊", elephant: "大象", whale: "鲸鱼" };
const colours: Record<Colour, string> = { jade: "绿色", sky: "天蓝", indigo: "深蓝", plum: "紫色", rose: "粉色", amber: "橙色", earth: "棕色", slate: "灰色" };

/** 几个人用一台电脑：选颜色和动物，不填姓名。 */
export const people: Messages["people"] = {
  animals,
  colours,
  emblem: (animal, colour) => `${colours[colour]}${animals[animal]}`,
  title: "谁在用？",
  lead: "点一下您的动物。每个人只看得到自己的。",
  alone: "现在这台电脑上只有一个人在用。家里别人也想练，就各选一种动物和颜色，不用填姓名。",
  here: "正在用",
  tool: (emblem) => `谁在用：${emblem}`,
  add: "加一个人",
  mine: "我的数据",
  remove: "去掉一个人",
  adding: {
    title: "选一种动物，一种颜色",
    lead: "这就代表您，不用填姓名。",
    animal: "动物",
    colour: "颜色",
    taken: "这个图案已经有人用了，请换一种动物或颜色。",
    add: (emblem) => `就用${emblem}`,
    cancel: "先不加",
  },
  removing: {
    title: "要去掉谁？",
    lead: "删之前还会再问您一次。",
    sureTitle: (emblem) => `要去掉“${emblem}”吗？`,
    what: "练过的故事和回答、设置、记下的事，都会删掉。备份里的也一起删，找不回来。",
    others: "别人的都还在。",
    sure: "去掉，全部删除",
    keep: "不删了",
    removed: (emblem) => `“${emblem}”已经去掉，东西都删了。`,
  },
};
