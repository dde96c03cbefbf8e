import type { Attachment } from "svelte/attachments";

/** So long, in milliseconds, the corner is pressed before the pad opens. */
export const pressLasts = 5000;

type Place = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

const isIn = (place: Place, x: number, y: number): boolean => x >= place.left && x <= place.right && y >= place.top && y <= place.bottom;

/** One finger that rests on a place for five seconds. Lifting it, or sliding off, begins anew. */
export class LongPress {
  #finger: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #held: () => void;

  constructor(held: () => void) {
    this.#held = held;
  }

  down(finger: number): void {
    if (this.#finger !== undefined) return;
    this.#finger = finger;
    this.#timer = setTimeout(() => {
      this.#finger = undefined;
      this.#held();
    }, pressLasts);
  }

  move(finger: number, x: number, y: number, place: Place): void {
    if (!isIn(place, x, y)) this.up(finger);
  }

  up(finger: number): void {
    if (finger !== this.#finger) return;
    this.#finger = undefined;
    clearTimeout(this.#timer);
  }

  leave(): void {
    if (this.#finger !== undefined) this.up(this.#finger);
  }
}

/** A place that tells when it was pressed for five seconds. A finger that slides keeps sending its moves here, so they are looked at. */
export const pressedLong =
  (held: () => void): Attachment<HTMLElement> =>
  (element) => {
    const press = new LongPress(held);
    const undo = new AbortController();
    const { signal } = undo;
    element.addEventListener("pointerdown", (event) => press.down(event.pointerId), { signal });
    element.addEventListener("pointermove", (event) => press.move(event.pointerId, event.clientX, event.clientY, element.getBoundingClientRect()), { signal });
    for (const name of ["pointerup", "pointercancel", "pointerleave"] as const) element.addEventListener(name, (event) => press.up(event.pointerId), { signal });
    return () => {
      undo.abort();
      press.leave();
    };
  };
