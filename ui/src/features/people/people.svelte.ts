import type { Emblem } from "../../generated/Emblem";
import type { People as Reply } from "../../generated/People";
import type { PersonId } from "../../generated/PersonId";
import type { PersonView } from "../../generated/PersonView";
import type { Refusal } from "../../generated/Refusal";
import { call, refused } from "../../host";

/** Every animal and every colour, in the order in which they are offered. */
export const animals = ["magpie", "cat", "rabbit", "panda", "carp", "sheep", "elephant", "whale"] as const;
export const colours = ["jade", "sky", "indigo", "plum", "rose", "amber", "earth", "slate"] as const;

const nobody: Reply = { people: [], sitting: 1, ask: false };

/** Who uses this computer. Rust knows who sits here; the page only asks and shows. */
export class People {
  #reply = $state.raw<Reply>(nobody);
  refusal = $state.raw<Refusal>();

  readonly all = $derived<readonly PersonView[]>(this.#reply.people);
  readonly several = $derived(this.all.length > 1);
  /** Nobody has said yet since the start who it is. */
  readonly ask = $derived(this.#reply.ask);
  readonly here = $derived(this.all.find((view) => view.person === this.#reply.sitting));

  constructor(reply: Reply = nobody) {
    this.#reply = reply;
  }

  isTaken({ animal, colour }: Emblem): boolean {
    return this.all.some(({ emblem }) => emblem.animal === animal && emblem.colour === colour);
  }

  /** One that nobody has: an animal that nobody has in any colour, where there is one. */
  free(): Emblem {
    const every = animals.flatMap((animal, place) => colours.map((_, turn) => ({ animal, colour: colours[(place + turn) % colours.length] ?? "jade" })));
    const alone = every.find(({ animal }) => !this.all.some(({ emblem }) => emblem.animal === animal));
    return alone ?? every.find((emblem) => !this.isTaken(emblem)) ?? { animal: "magpie", colour: "jade" };
  }

  readonly look = () => this.#ask(() => call("people.look", {}));
  readonly add = (emblem: Emblem) => this.#ask(() => call("people.add", { emblem }));
  readonly sit = (person: PersonId) => this.#ask(() => call("people.switch", { person }));
  readonly remove = (person: PersonId) => this.#ask(() => call("people.remove", { person }));

  /** True where it was done. */
  async #ask(asked: () => Promise<Reply>): Promise<boolean> {
    try {
      this.#reply = await asked();
      this.refusal = undefined;
      return true;
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
      return false;
    }
  }
}

/** Who uses this computer; nobody where that cannot be read: then nothing asks. */
export const peopleHere = (): Promise<People> =>
  call("people.look", {}).then(
    (reply) => new People(reply),
    () => new People(),
  );
