/** The components of the kit by what they are for, in the order in which the page shows them. */
export const groups = [
  { id: "press", title: "To press", names: ["Button", "ChoiceButton", "RoundButton", "Tool", "Door", "InlineButton"] },
  { id: "choose", title: "To choose", names: ["Segments", "Switch", "Select", "InlineSelect", "Tabs"] },
  { id: "frame", title: "Frames", names: ["Bar", "Page", "Quiet", "Card", "Fold", "Dialog"] },
  { id: "words", title: "Words and figures", names: ["Heading", "Phrases", "Say", "Count"] },
  { id: "drawn", title: "Drawn things", names: ["Icon", "Illustration", "Mark", "Emblem", "OptionMark", "Phone", "Qr"] },
] as const;
