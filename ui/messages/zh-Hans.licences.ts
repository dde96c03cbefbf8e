import type { Messages } from "./en";

/** 可以怎么用这个程序，里面有谁的东西。 */
export const licences: Messages["licences"] = {
  entry: "许可证",
  title: "许可证",
  own: (version) => `这是“先挂断”${version}版。您可以用、可以改、可以转发，许可证是MIT或Apache 2.0，任选其一。`,
  others: "别人做的部分",
  othersText: (count) => `程序里有${count}个部分是别人做好、拿出来给大家用的，版本和许可证都列在这里，许可证是英文原文。源代码在crates.io或npm上，按名称和版本就能找到。`,
};
