/** The next value up or down by a step, within bounds; on the steps even where it stood between them. */
export function stepBy(value: number, step: number, least: number, most: number): number {
  const next = step > 0 ? Math.floor(value / step) * step + step : Math.ceil(value / -step) * -step + step;
  return Math.min(most, Math.max(least, next));
}

/** Seconds without a touch until it is asked whether anybody is there. */
export const idle = { step: 30, least: 30, most: 600 } as const;
/** How loud the kiosk is. */
export const volume = { step: 10, least: 0, most: 100 } as const;
