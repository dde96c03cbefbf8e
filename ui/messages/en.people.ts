import type { Animal } from "../src/generated/Animal";
import type { Colour } from "../src/generated/Colour";

const animals: Record<Animal, string> = { magpie: "Magpie", cat: "Cat", rabbit: "Rabbit", panda: "Panda", carp: "Carp", sheep: "Sheep", elephant: "Elephant", whale: "Whale" };
const colours: Record<Colour, string> = { jade: "Green", sky: "Light blue", indigo: "Dark blue", plum: "Purple", rose: "Pink", amber: "Orange", earth: "Brown", slate: "Grey" };

/** Several people at one computer: a colour and an animal, no name. */
export const people = {
  animals,
  colours,
  emblem: (animal: Animal, colour: Colour) => `${colours[colour]} ${animals[animal].toLowerCase()}`,
  title: "Who is it?",
  lead: "Press your animal. Everybody sees only what is theirs.",
  alone: "So far one person uses this computer. If others want to practise here too, each gets an animal and a colour; no name is needed.",
  here: "Here now",
  tool: (emblem: string) => `Who is it: ${emblem}`,
  add: "Add somebody",
  mine: "My data",
  remove: "Remove somebody",
  adding: {
    title: "Choose an animal and a colour",
    lead: "That stands for you. No name is asked for.",
    animal: "Animal",
    colour: "Colour",
    taken: "Somebody here has that one already. Choose another animal or colour.",
    add: (emblem: string) => `Begin as: ${emblem}`,
    cancel: "Cancel",
  },
  removing: {
    title: "Who is to be removed?",
    lead: "You are asked once more before anything is erased.",
    sureTitle: (emblem: string) => `Remove “${emblem}”?`,
    what: "All of it goes: the stories and answers, what was set, the notes. It goes from the backups too, and cannot be brought back.",
    others: "What the others have done stays.",
    sure: "Remove and erase",
    keep: "Keep it",
    removed: (emblem: string) => `“${emblem}” has been removed, with everything.`,
  },
};
