import { figure } from "./en.figures";

const many = (count: number, one: string, several: string) => `${figure(count)} ${count === 1 ? one : several}`;

/** A person's own data. */
export const data = {
  title: "My data",
  lead: "Everything is kept on this computer and nowhere else. You can look at it, take a copy with you or erase it.",
  footer: "My data",
  kept: {
    title: "What is kept",
    nothing: "Nothing has been kept yet.",
    since: (day: string) => `Kept since ${day}:`,
    runs: (count: number) => many(count, "story begun", "stories begun"),
    quizzes: (count: number) => many(count, "test begun", "tests begun"),
    boosters: (count: number) => many(count, "two-minute practice begun", "two-minute practices begun"),
    answers: (count: number) => many(count, "answer in them", "answers in them"),
    settings: "Language, text size and what else you have set",
    notes: "Your notes for the police and the bank",
    where: "The file is in this folder: ",
    backups: (count: number, last: string) => `${count === 1 ? "There is one backup" : `There are ${figure(count)} backups`} beside it, the latest from ${last}.`,
    noBackup: "A backup is made every day on which the program is used.",
  },
  take: {
    title: "Take a copy with you",
    text: "Your answers and stories as tables, a summary to read, and a file for programs that keep learning records.",
    unencrypted: "There is no name in them, but whoever gets these files can read them. Keep them where nobody else looks.",
    button: "Save my data",
    working: "Saving …",
    saved: (name: string, folder: string) => `Saved in “${folder}”: ${name}`,
    files: "In it: ",
    show: "Open the folder",
  },
  erase: {
    title: "Erase it",
    text: "What is erased cannot be brought back. Files that you saved elsewhere are not touched.",
    mine: "Erase what is mine",
    everything: "Erase everything",
    everythingOfAll: "Erase everybody’s data",
    mineAsk: {
      title: "Erase what is yours?",
      what: "Your stories and answers, what you have set and your notes are erased, from every backup too. Damaged files that were set aside go as well.",
      others: "Your animal goes too. What the others have done stays.",
      sure: "Yes, erase what is mine",
    },
    everythingAsk: {
      title: "Erase everything?",
      what: "Everybody’s data is erased: stories, answers, settings, notes. Backups and damaged files that were set aside go as well.",
      others: "After that the program is as it was on its first day.",
      sure: "Yes, erase everything",
    },
    keep: "No, keep it",
    working: "Erasing …",
    done: "Everything has been erased.",
    doneText: "None of it is left on this computer. The program is as it was on its first day.",
    begin: "Go to Home",
  },
};
