import type { ErrorCode } from "../src/generated/ErrorCode";

/** Values for a sentence, such as a path; a sentence reads well without them too. */
export type ErrorParams = Readonly<Record<string, string | undefined>>;

/** What happened, and what to do. */
export type ErrorWords = { title: string; text: string };

/** One sentence for every code: a missing one does not compile. */
export type ErrorTable = Record<ErrorCode, (params: ErrorParams) => ErrorWords>;
