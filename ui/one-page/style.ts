/** The parts of a value, cut at the spaces that stand in no bracket. */
function parts(value: string): string[] {
  const found = [""];
  let depth = 0;
  for (const sign of value) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (sign === " " && depth === 0) found.push("");
    else found[found.length - 1] += sign;
  }
  return found.filter((part) => part !== "");
}

/**
 * A sheet of style for Chrome 80 and Safari 13, in what the minifier cannot know by itself:
 * - Svelte writes `:where(.svelte-…)`, which Chrome knows since 88 and Safari since 14: an older one drops the whole rule.
 * - `padding-block` and its like are known since 87 and 14.1. The minifier leaves them where the value is a variable, which might be two.
 */
export const forOldBrowsers = (sheet: string): string =>
  sheet
    .replace(/:where\((\.svelte-[\w-]+)\)/g, "$1")
    .replace(/(?<=[;{])(padding|margin|inset)-(block|inline):([^;}]+)/g, (_, side: string, axis: string, value: string) => {
      const [start, end = start] = parts(value);
      return `${side}-${axis}-start:${start};${side}-${axis}-end:${end}`;
    });
