/** The words of sound and voice. */
export const voice = {};
