import type { Attachment } from "svelte/attachments";

/** How much of the foot of the window a fixed bar may cover: what lies there counts as not seen. */
const FOOT = "0px 0px -14% 0px";

/** Tells whether the element lies below what the window shows, at first and whenever that changes. */
export const belowView =
  (tell: (below: boolean) => void): Attachment<HTMLElement> =>
  (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) tell(!last.isIntersecting && last.boundingClientRect.top > 0);
      },
      { rootMargin: FOOT },
    );
    observer.observe(element);
    return () => observer.disconnect();
  };
