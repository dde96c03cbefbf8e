import type { PhoneQuestion } from "../../generated/PhoneQuestion";
import type { Voting } from "./voting.svelte";

/** What the page shows. */
export type Shown =
  | { at: "code" | "connecting" | "not-yet" | "full" | "wait" | "look" | "paused" | "over" }
  | { at: "open" | "after"; question: PhoneQuestion };

/** What was shown last stays on a phone that has lost the room: a question can be read, and chosen, before the link is back. */
export function shown(voting: Pick<Voting, "asksCode" | "shut" | "view" | "stood">): Shown {
  if (voting.asksCode) return { at: "code" };
  if (voting.shut) return { at: voting.shut };
  const view = voting.view;
  if (!view) return { at: voting.stood === "not-yet" ? "not-yet" : "connecting" };
  if (view.at !== "question") return { at: view.at };
  return { at: view.question.phase === "open" ? "open" : "after", question: view.question };
}
