import { canWriteTraditional, writesTraditional } from "../../kit/traditional";
import type { LangTag } from "../../kit/language";

/** Whether a page in this language can be shown at once. */
export const isReadable = (lang: LangTag): boolean => lang !== "zh-Hant" || writesTraditional();

/** Reads the dictionary where the language needs it. Where it cannot be read the page stays in Simplified Chinese, which is better than none. */
export async function readFor(lang: LangTag): Promise<void> {
  if (isReadable(lang)) return;
  await import("./dictionary").then(
    ({ toTraditional }) => canWriteTraditional(toTraditional),
    () => undefined,
  );
}
