import type { Attachment } from "svelte/attachments";

/** Where more is in it than it shows, the keyboard stops there, so that the arrows scroll it; elsewhere a stop would only take time. */
export const scrolledByKeys: Attachment<HTMLElement> = (element) => {
  const look = () => {
    const more = element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);
    if (more) element.tabIndex = 0;
    else element.removeAttribute("tabindex");
  };
  const sizes = new ResizeObserver(look);
  const watch = () => {
    sizes.observe(element);
    for (const child of element.children) sizes.observe(child);
    look();
  };
  const things = new MutationObserver(watch);
  things.observe(element, { childList: true, subtree: true, characterData: true });
  watch();
  return () => {
    sizes.disconnect();
    things.disconnect();
  };
};
