import type { Attachment } from "svelte/attachments";

/** Keeps the end of a list that scrolls in view, whenever `grown` says something else than before. */
export const endInView = (grown: () => unknown): Attachment<HTMLElement> => (list) => {
  $effect(() => {
    if (grown() !== undefined) list.scrollTop = list.scrollHeight;
  });
};
