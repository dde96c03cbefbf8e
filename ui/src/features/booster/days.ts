import type { BoosterDay } from "../../generated/BoosterDay";
import type { BoosterDue } from "../../generated/BoosterDue";

/** How one of the six days stands. The latest one that was reached is today's as long as it is not done, however long ago that was. */
export function standOf(day: BoosterDay, { due, next, days }: BoosterDue): "done" | "past" | "today" | "ahead" {
  if (day.done) return "done";
  const reached = days.filter((other) => next === null || other.day < next);
  if (due && reached.at(-1)?.number === day.number) return "today";
  return reached.includes(day) ? "past" : "ahead";
}
