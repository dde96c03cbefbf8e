const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** An amount of room on a drive, as drives are labelled: in thousands. */
export function sized(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${amount < 10 && power > 0 ? amount.toFixed(1) : Math.round(amount)} ${units[power] ?? "B"}`;
}
