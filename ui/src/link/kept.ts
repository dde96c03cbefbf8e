/** What a phone keeps of the room, and of the person only how they want to read. */
export type Kept = "token" | "language" | "larger";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;
/** What of a page's history can hold a little: it outlives a reload, and nothing else sees it. */
type Page = { state: unknown; replaceState(state: unknown, unused: string): void };

const named = (what: Kept): string => `hang-up-first.${what}`;

/**
 * The phone's own storage. A private window of WeChat has none, or one that refuses everything: then the page's place in the history
 * holds it, which comes back after a reload at least. Never a cookie: that would be sent to whoever answers at this address.
 */
export class Keeper {
  readonly #shelf: () => Shelf;
  readonly #page: Page;

  constructor(shelf: () => Shelf, page: Page) {
    this.#shelf = shelf;
    this.#page = page;
  }

  kept(what: Kept): string | null {
    return this.#tried(() => this.#shelf().getItem(named(what))) ?? this.#onPage()[what] ?? null;
  }

  keep(what: Kept, value: string) {
    const held = this.#tried(() => {
      this.#shelf().setItem(named(what), value);
      return this.#shelf().getItem(named(what)) === value;
    });
    if (!held) this.#tried(() => this.#page.replaceState({ ...this.#onPage(), [what]: value }, ""));
  }

  forget(what: Kept) {
    this.#tried(() => this.#shelf().removeItem(named(what)));
    const { [what]: gone, ...rest } = this.#onPage();
    if (gone !== undefined) this.#tried(() => this.#page.replaceState(rest, ""));
  }

  #onPage(): Partial<Record<Kept, string>> {
    const state = this.#tried(() => this.#page.state);
    return typeof state === "object" && state !== null ? state : {};
  }

  /** Storage that is switched off throws when it is so much as named. */
  #tried<T>(attempt: () => T): T | undefined {
    try {
      return attempt();
    } catch {
      return undefined;
    }
  }
}

/** This phone's. */
export const ownKeeper = (): Keeper => new Keeper(() => localStorage, history);
