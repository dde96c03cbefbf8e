/** The words that stand for a key, one by one: English ones stand apart, Chinese characters may stand together. */
export function sealWords(written: string): string[] {
  const apart = written.trim().split(/\s+/u).filter(Boolean);
  return apart.flatMap((word) => (/^\p{Script=Han}+$/u.test(word) ? Array.from(word) : [word]));
}
