import type { Channel } from "../../generated/Channel";
import type { ChoiceId } from "../../generated/ChoiceId";
import type { Exit } from "../../generated/Exit";
import type { StepView } from "../../generated/StepView";
import type { Text } from "../../generated/Text";

/** Something that can be done at a step, and how it looks: a way out is told by its colour and its sign as well. */
export type StoryOption = { choice: ChoiceId; channel: Channel } & ({ says: Text; exit: null } | { says: null; exit: Exit });

/** Leaving a story at the kiosk is going back to the doors, which the bar offers at every moment. */
const isOffered = (exit: Exit): boolean => exit !== "stop-watching";

/** What can be done, the story's own choices first and hanging up last. Nothing where one only goes on. */
export function storyOptions(step: Pick<StepView, "choices" | "exits" | "channel">): StoryOption[] {
  const { channel } = step;
  const own = step.choices.map(({ choice, says }): StoryOption => ({ choice, says, exit: null, channel }));
  const ways = step.exits.filter(({ exit }) => isOffered(exit)).map(({ choice, exit }): StoryOption => ({ choice, says: null, exit, channel }));
  const ends = (option: StoryOption) => Number(option.exit === "hang-up");
  return [...own, ...ways.toSorted((one, other) => ends(one) - ends(other))];
}
