import { figure } from "./en.figures";

const many = (count: number, one: string, several: string) => `${figure(count)} ${count === 1 ? one : several}`;

/** A person's own data. */
export const data = {
  title: "My data",
  lead: "Everything lies on this computer and nowhere else. You can look at it, take it along or erase it.",
  footer: "My data",
  kept: {
    title: "What is kept",
    nothing: "Nothing has been kept yet.",
    since: (day: string) => `Kept since ${day}:`,
    runs: (count: number) => many(count, "story begun", "stories begun"),
    quizzes: (count: number) => many(count, "check begun", "checks begun"),
    boosters: (count: number) => many(count, "two-minute practice begun", "two-minute practices begun"),
    answers: (count: number) => many(count, "answer in them", "answers in them"),
    settings: "Language, text size and what else you have set",
    notes: "Your notes for the police and the bank",
    where: "The file lies in this folder: ",
    backups: (count: number, last: string) => `${count === 1 ? "One backup lies" : `${figure(count)} backups lie`} beside it, the last of ${last}.`,
    noBackup: "A backup is made every day on which the program is used.",
  },
  take: {
    title: "Take it along",
    text: "Your answers and stories as tables, a summary to read, and a file for programs that keep learning records.",
    unencrypted: "No name stands in them, but whoever gets these files can read them. Keep them where only you look.",
    button: "Save my data",
    working: "Being written …",
    saved: (name: string, folder: string) => `Saved in “${folder}”: ${name}`,
    files: "In it: ",
    show: "Open the folder",
  },
  erase: {
    title: "Erase it",
    text: "What is erased cannot be had back. Files that you saved elsewhere are not touched.",
    mine: "Erase what is mine",
    everything: "Erase everything",
    everythingOfAll: "Erase everything of everybody",
    mineAsk: {
      title: "Erase what is yours?",
      what: "Your stories and answers, what you have set and your notes are erased, from every backup too. Files that were set aside go as well.",
      others: "Your animal goes too. What the others have done stays.",
      sure: "Yes, erase what is mine",
    },
    everythingAsk: {
      title: "Erase everything?",
      what: "Everything of everybody is erased: stories, answers, settings, notes. Backups and files that were set aside go as well.",
      others: "After that the program is as on its first day.",
      sure: "Yes, erase everything",
    },
    keep: "No, keep it",
    working: "Being erased …",
    done: "Everything has been erased.",
    doneText: "Nothing of it is left on this computer. The program is as on its first day.",
    begin: "Go to Home",
  },
};
