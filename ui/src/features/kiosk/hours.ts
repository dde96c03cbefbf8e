import type { HourCount } from "../../generated/HourCount";

/** How high the fullest hour is drawn. */
export const whole = 100;

/** A bar of an hour: how high it is, and whether it stands for a count too small to be shown. */
export type HourBar = { hour: number; height: number; few: boolean };

/** The hours as bars: the fullest is whole, and one that is too small to be shown is a low stub. */
export function hourBars(hours: readonly HourCount[]): HourBar[] {
  const most = Math.max(1, ...hours.map(({ visitors }) => visitors ?? 0));
  return hours.map(({ hour, visitors }) => ({ hour, height: visitors === null ? 4 : (visitors / most) * whole, few: visitors === null }));
}
