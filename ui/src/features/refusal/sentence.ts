import type { ErrorWords, ErrorTable } from "../../../messages/errors";
import type { Notice } from "../../generated/Notice";

/** The sentence of a refusal or notice. A code this page does not know (an older page before a newer program) reads as a bad request. */
export function sentenceOf(table: ErrorTable, { code, params }: Pick<Notice, "code" | "params">): ErrorWords {
  const sentence = (table as Partial<ErrorTable>)[code] ?? table["bad-request"];
  return sentence(params);
}

/** Codes whose findings can be read. */
export const hasFindings = (code: Notice["code"]): boolean => code === "pack-faulty" || code === "pack-unreadable";
