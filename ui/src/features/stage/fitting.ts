/** How far everything on the big screen may shrink, step by step, so that nothing is cut; the text itself stops at 40 of 1080 lines. */
export const steps: readonly number[] = [1, 0.92, 0.84, 0.77, 0.7, 0.63, 0.56, 0.5];

/** The first step at which it fits, else the last. `fits` looks at it as it stands after `set`. */
export function firstThatFits(set: (step: number) => void, fits: () => boolean): number {
  for (const step of steps) {
    set(step);
    if (fits()) return step;
  }
  return steps.at(-1) ?? 1;
}
