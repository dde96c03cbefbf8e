import type { keys as english } from "./en.keys";

export const keys: typeof english = {
  title: "键盘",
  close: "关闭",
  groups: [
    {
      where: "在哪里都能用",
      keys: [
        [["Tab"], "跳到下一个能按的地方；加Shift跳回上一个"],
        [["回车", "空格"], "按下去"],
        [["1", "…", "9"], "按那个号码的回答"],
        [["Esc"], "关掉像这样的小窗口"],
        [["Ctrl +", "Ctrl −", "Ctrl 0"], "整页放大、缩小、恢复原样"],
        [["?"], "打开这张单子"],
      ],
    },
    {
      where: "带大家一起练的时候",
      keys: [
        [["空格", "回车", "PageDown"], "等于按大按钮；翻页笔也一样"],
        [["1", "2", "3"], "给A、B、C加一人；4、5、6加五人，7、8、9加十人"],
        [["Shift"], "和数字一起按就是减"],
      ],
    },
  ],
};
