import type { DisclosureId } from "../../generated/DisclosureId";
import type { ListCell } from "../../generated/ListCell";

/** Which cell of the list is open: one at most. Closing goes back to the button that opened it. */
export class Opening {
  #open = $state.raw<DisclosureId>();
  #opener: HTMLElement | null = null;

  is(cell: ListCell): boolean {
    return this.#open === cell.disclosure;
  }

  toggle(cell: ListCell, pressed: Pick<Event, "currentTarget">): void {
    this.#opener = pressed.currentTarget as HTMLElement | null;
    this.#open = this.is(cell) ? undefined : cell.disclosure;
  }

  close(): void {
    this.#open = undefined;
    this.#opener?.focus();
  }
}
