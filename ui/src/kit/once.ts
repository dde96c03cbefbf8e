/** Two clicks closer than this, in milliseconds, may be one double click. */
const gap = 400;
let taken = -Infinity;

/**
 * Takes the first click of a double click and leaves the second: by then another step may stand under the pointer, and it was not
 * meant for that. The keyboard and scripts click with a `detail` of 0 or 1 and are always taken.
 */
export const once =
  <Click extends MouseEvent>(press: ((event: Click) => unknown) | null | undefined) =>
  (event: Click): void => {
    const now = performance.now();
    if (event.detail > 1 && now - taken < gap) return;
    taken = now;
    press?.(event);
  };
