type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

/** The keys with which all of the kiosk can be used: everything else is taken, so that none leads out of it. */
const ours = /^(Tab|Enter| |Arrow(Up|Down|Left|Right)|[0-9])$/;

/** Whether a key has nothing to do in the kiosk. A key held with Ctrl, Alt or Super is a shortcut of somebody else's. */
export const isForbidden = ({ key, ctrlKey, altKey, metaKey }: Key): boolean => ctrlKey || altKey || metaKey || !ours.test(key);

/** Whether somebody presses a key of ours now. A key that lies under a book repeats itself for ever: nobody is there. */
export const isMeant = (event: Key & Pick<KeyboardEvent, "repeat">): boolean => !event.repeat && !isForbidden(event);

/** What a page does by itself when somebody touches, drags, pinches or drops: nothing of it is wanted here. */
export const taken = ["contextmenu", "dragstart", "dragenter", "dragover", "drop", "selectstart", "gesturestart", "gesturechange", "copy", "cut", "paste", "auxclick"] as const;

/** Takes every way out that a page can close, before anything else hears of it. Undone by what comes back. */
export function guard(page: Document): () => void {
  const take = (event: Event) => event.preventDefault();
  const key = (event: KeyboardEvent) => isForbidden(event) && event.preventDefault();
  const wheel = (event: WheelEvent) => event.ctrlKey && event.preventDefault();
  /** The middle button would scroll by itself or open something; a second finger would zoom. */
  const press = (event: MouseEvent) => event.button !== 0 && event.preventDefault();
  const fingers = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault();
  const undo = new AbortController();
  const early = { capture: true, passive: false, signal: undo.signal };
  for (const name of taken) page.addEventListener(name, take, early);
  page.addEventListener("keydown", key, early);
  page.addEventListener("wheel", wheel, early);
  page.addEventListener("mousedown", press, early);
  page.addEventListener("touchmove", fingers, early);
  return () => undo.abort();
}
