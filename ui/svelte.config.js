/** Runes everywhere; nothing of the old syntax compiles. */
export default {
  compilerOptions: { runes: true },
};
