import type { HelpLines } from "../../generated/HelpLines";
import type { HelpLineView } from "../../generated/HelpLineView";

/** What has happened, as the pack's orders name it. */
export type HelpEventName = "screen-shared" | "code-given" | "money-sent" | "loan-taken" | "id-photo-sent" | "not-sure";

const everywhere = "*";

/** The regions that have a line of their own, in the order of the pack. */
export function regionsOf(help: HelpLines): string[] {
  return [...new Set(help.lines.map((line) => line.region))].filter((region) => region !== everywhere);
}

/** How late a line stands where no order is given: those that serve everywhere, the region's own, then what imported packs add. */
const late = (line: HelpLineView): number => (line.publisher ? 2 : Number(line.region !== everywhere));

/** Whom to ring after an event, first to last. No imported pack stands before what came with the program. */
export function ordered(help: HelpLines, region: string, event: HelpEventName): HelpLineView[] {
  const here = help.lines.filter((line) => line.region === region || line.region === everywhere);
  const order = help.orders.find((known) => known.region === region)?.events[event];
  if (!order) return here.toSorted((one, other) => late(one) - late(other));
  return order.flatMap((id) => here.find((line) => line.line === id && !line.publisher) ?? []);
}

/** Every line of a region, in the order of the pack. */
export const linesOf = (help: HelpLines, region: string): HelpLineView[] => help.lines.filter((line) => line.region === region);
