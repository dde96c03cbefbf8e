import { figure } from "./en.figures";

/** What the program may be used for, and whose work is in it. */
export const licences = {
  entry: "Licences",
  title: "Licences",
  own: (version: string) => `This is Hang Up First ${version}. You may use it, change it and pass it on, under the MIT or the Apache 2.0 licence, whichever you like.`,
  others: "What others have made",
  othersText: (count: number) =>
    `${figure(count)} parts of this program were made by others, who gave them away. Each is listed here with its version and its licence. Its source is in the registry it came from, crates.io or npm, under that name and version.`,
};
