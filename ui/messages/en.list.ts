/** The words of the list in their hand. */
export const list = {};
