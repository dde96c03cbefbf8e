import type { ErrorCode } from "../generated/ErrorCode";
import type { Refusal } from "../generated/Refusal";

/** A command said no. The UI owns the sentence; this carries the code and what fills it. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isRefusal = (value: unknown): value is Refusal =>
  isRecord(value) && typeof value["code"] === "string" && isRecord(value["params"]) && typeof value["detail"] === "string";

/** Tauri's own refusals arrive as plain strings: a missing permission reads "… not allowed …", all else is a request it could not take. */
function codeOf(words: string): ErrorCode {
  return /not allowed|not found|denied/i.test(words) ? "not-allowed" : "bad-request";
}

/** Whatever a command was rejected with, as a refusal. */
export function refused(rejection: unknown): Refused {
  if (rejection instanceof Refused) return rejection;
  if (isRefusal(rejection)) return new Refused(rejection);
  const detail = rejection instanceof Error ? rejection.message : String(rejection);
  return new Refused({ code: codeOf(detail), params: {}, detail });
}
