/** Not every system gives the focus to a button that is clicked; where it is to be had back, it must have been there. Call it in the click. */
export function focusPressed(event: MouseEvent & { currentTarget: EventTarget & HTMLElement }): void {
  event.currentTarget.focus({ preventScroll: true });
}
