import { tick } from "svelte";

/** Where one is on the page now: what it answers goes back there, once the page is shown again. */
export function leaveSpot(): () => void {
  const top = window.scrollY;
  const focused = document.activeElement;
  return () => {
    void tick().then(() => {
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
      window.scrollTo(0, top);
    });
  };
}
