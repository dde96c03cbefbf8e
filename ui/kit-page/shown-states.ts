/** A state that has to be asked for, because a page cannot hold a pointer over a thing or give the keyboard to many at once. */
export type ShownState = "hover" | "focus" | "active";

const takesFocus = ':is(button, input, select, summary, [role="button"], [role="switch"]):not([tabindex="-1"])';
const under: Record<string, { state: ShownState; which: string }> = {
  ":hover": { state: "hover", which: "*" },
  ":focus-visible": { state: "focus", which: takesFocus },
  ":active": { state: "active", which: "*" },
};

/** The same selector for what stands under `data-show`, exactly as strong: `:where` weighs nothing and the `:not` as much as what it replaces. */
export const shownSelector = (selector: string): string =>
  selector.replace(/:(?:hover|focus-visible|active)\b/g, (pseudo) => {
    const { state, which } = under[pseudo] ?? {};
    return `:where([data-show="${state}"] ${which}):not(.never)`;
  });

function showIn(rules: CSSRuleList, insert: (rule: string, at: number) => void): void {
  for (let at = rules.length - 1; at >= 0; at -= 1) {
    const rule = rules[at];
    if (rule instanceof CSSStyleRule) {
      const shown = shownSelector(rule.selectorText);
      if (shown !== rule.selectorText) insert(`${shown}{${rule.style.cssText}}`, at + 1);
    } else if (rule instanceof CSSGroupingRule) showIn(rule.cssRules, (added, place) => rule.insertRule(added, place));
  }
}

/** Gives every rule of a state a twin, next to it, that holds for what the page shows in that state. */
export function showStates(sheets: StyleSheetList): void {
  for (const sheet of sheets) showIn(sheet.cssRules, (rule, at) => sheet.insertRule(rule, at));
}
