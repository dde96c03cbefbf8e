type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey" | "target" | "defaultPrevented">;

/** What takes Space or Enter for itself. */
const own = "button, a, input, select, textarea, summary, [role='button'], [role='switch']";

/** Whether a key means the big button: Space, Enter, and what the remote control of a presentation sends, unless what has the focus takes it. */
export function isForNext(event: Pressed): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
  if (event.key === "PageDown") return true;
  if (event.key !== " " && event.key !== "Enter") return false;
  const target = event.target;
  return target === null || !("matches" in target) || !(target as Element).matches(own);
}
