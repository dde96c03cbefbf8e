/** The lines of what is said, without the blank ones: each is a bubble or a paragraph of its own. */
export const saidLines = (said: string): string[] => said.split("\n").filter((line) => line.trim() !== "");
