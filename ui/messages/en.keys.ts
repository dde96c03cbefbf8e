/** The keys, and what each does; a key is named as it is written on the keyboard. */
export const keys = {
  title: "Keyboard",
  close: "Close",
  groups: [
    {
      where: "Everywhere",
      keys: [
        [["Tab"], "goes to the next thing that can be pressed; with Shift to the one before"],
        [["Enter", "Space"], "presses it"],
        [["1", "…", "9"], "presses the answer with that number"],
        [["Esc"], "closes a sheet such as this one"],
        [["Ctrl +", "Ctrl −", "Ctrl 0"], "makes everything larger, smaller, as it was"],
        [["?"], "shows this sheet"],
      ],
    },
    {
      where: "When you lead a group",
      keys: [
        [["Space", "Enter", "PageDown"], "does what the big button says; so does a presenter’s remote"],
        [["1", "2", "3"], "adds one hand to A, B, C; 4 to 6 add five, 7 to 9 add ten"],
        [["Shift"], "with these numbers takes hands away"],
      ],
    },
  ] satisfies { where: string; keys: [string[], string][] }[],
};
