import type { Messages } from "./en";

/** 声音和朗读的话。 */
export const voice: Messages["voice"] = {
  title: "声音和朗读",
  titleParts: ["声音", "和朗读"],
  close: "关闭",
  mute: "静音",
  speed: "语速",
  speeds: { slow: "慢", normal: "正常", fast: "快" },
  again: "再听一遍",
  heard: "听到的声音",
  captions: {
    chime: "［提示音：在叫工作人员］",
    ring: "［电话铃响］",
    "hold-music": "［等候音乐］",
    "transfer-tone": "［转接提示音］",
    office: "［背景里有办公室的声音］",
    street: "［背景里有街上的声音］",
    doorbell: "［门铃响］",
  },
  noSound: "这台电脑放不出声音，字幕照常。",

  muteHint: "铃声、说话声都不放；该听到什么，字幕里都写着。",
  aloud: "把台词读出来",
  aloudHint: "如果您平时用读屏软件，请关掉这一项，免得两个声音一起说。",
  voices: "这台电脑上的语音",
  looking: "正在查看……",
  unknown: "没能查到。字幕照常，不影响练习。",
  languages: { "zh-Hans": "中文", "zh-Hant": "中文（繁体）", en: "英语" },
  found: (languages) => `已有：${languages.join("、")}。`,
  missing: (language) => `没有${language}语音。字幕照常，不影响练习。`,
  get: {
    linux: { text: "想装的话，在终端里输入（里面带普通话语音）：", typed: "sudo apt install speech-dispatcher espeak-ng" },
    windows: { text: "想装的话：设置 > 时间和语言 > 语音 > 管理语音 > 添加语音。" },
    macos: { text: "想装的话：系统设置 > 辅助功能 > 朗读内容 > 系统声音 > 管理声音。" },
  },
  notRunning: "电脑的朗读没有运行。字幕照常，不影响练习。",
  run: {
    linux: { text: "想装的话，在终端里输入（里面带普通话语音）：", typed: "sudo apt install speech-dispatcher espeak-ng" },
    windows: { text: "先看看电脑自己能不能说话：设置 > 时间和语言 > 语音 > 预览语音。" },
    macos: { text: "先看看电脑自己能不能说话：系统设置 > 辅助功能 > 朗读内容。" },
  },
  startAgain: "弄好以后，请重开本程序。",
};
