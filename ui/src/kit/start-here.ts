import type { Attachment } from "svelte/attachments";

/** Takes the focus when it appears, so that a reader and the keyboard start here. What it is put on needs a `tabindex` of -1. */
export const startHere: Attachment<HTMLElement> = (element) => element.focus({ preventScroll: true });
