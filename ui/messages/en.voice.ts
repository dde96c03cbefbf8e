/** How something is had: a sentence, and what is typed for it where something is. */
type How = { text: string; typed?: string };

/** The words of sound and voice. */
export const voice = {
  title: "Sound and voice",
  /** The title in two: where the bar is short of room, the first part says it. */
  titleParts: ["Sound", " and voice"] as readonly [string, string],
  close: "Close",
  mute: "Mute",
  speed: "Speed",
  speeds: { slow: "Slow", normal: "Normal", fast: "Fast" },
  again: "Hear it again",
  heard: "What is heard",
  captions: {
    chime: "[a chime calls the staff]",
    ring: "[phone ringing]",
    "hold-music": "[hold music]",
    "transfer-tone": "[call being transferred]",
    office: "[office sounds in the background]",
    street: "[street sounds in the background]",
    doorbell: "[doorbell]",
  },
  noSound: "This computer plays no sound; the captions carry on.",

  muteHint: "No ring, no voice. Whatever would be heard is shown in the captions.",
  aloud: "Read lines aloud",
  aloudHint: "If you use a screen reader, turn this off, so that two voices do not speak at once.",
  voices: "Voices on this computer",
  looking: "Looking …",
  unknown: "The program could not find out. Practice goes on with captions.",
  languages: { "zh-Hans": "Chinese", "zh-Hant": "Chinese (traditional)", en: "English" },
  found: (languages: readonly string[]) => `Found: ${languages.join(", ")}.`,
  missing: (language: string) => `There is no ${language} voice. Practice goes on with captions.`,
  get: {
    linux: { text: "To get one, type this in a terminal (it includes a Mandarin voice):", typed: "sudo apt install speech-dispatcher espeak-ng" },
    windows: { text: "To get one: Settings > Time & language > Speech > Manage voices > Add voices." },
    macos: { text: "To get one: System Settings > Accessibility > Spoken Content > System Voice > Manage Voices." },
  } as Record<"linux" | "windows" | "macos", How>,
  notRunning: "The computer’s speech service is not running. Practice goes on with captions.",
  run: {
    linux: { text: "To get it, type this in a terminal (it includes a Mandarin voice):", typed: "sudo apt install speech-dispatcher espeak-ng" },
    windows: { text: "See whether the computer speaks at all: Settings > Time & language > Speech > Preview voice." },
    macos: { text: "See whether the computer speaks at all: System Settings > Accessibility > Spoken Content." },
  } as Record<"linux" | "windows" | "macos", How>,
  startAgain: "Then start this program again.",
};
