/** The dark fields of a code's rows as the path of one shape: neighbours in a row are one bar, so that no hairline stands between them. */
export function squares(rows: readonly string[]): string {
  const bars: string[] = [];
  rows.forEach((row, line) => {
    for (const run of row.matchAll(/1+/g)) bars.push(`M${run.index} ${line}h${run[0].length}v1h-${run[0].length}z`);
  });
  return bars.join("");
}
