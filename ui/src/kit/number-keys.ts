type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "repeat" | "target">;

/** Whether what has the focus takes keys for itself. */
export const isTyping = (target: EventTarget | null): boolean =>
  target !== null && "matches" in target && (target as Element).matches("input, textarea, select, [contenteditable], [data-takes-keys] *");

/** The place in the list that a number key means, from 0; nothing for any other key, a key held down, or one meant for a place where something is typed. */
export function numberPressed(event: Pressed, count: number): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return undefined;
  if (!/^[1-9]$/.test(event.key)) return undefined;
  const place = Number(event.key) - 1;
  return place < count ? place : undefined;
}
