import type { Lang } from "../../generated/Lang";
import type { PackId } from "../../generated/PackId";
import type { Program } from "../../generated/Program";
import type { Refusal } from "../../generated/Refusal";
import type { RoomOffers } from "../../generated/RoomOffers";
import type { RoomView } from "../../generated/RoomView";
import type { SessionId } from "../../generated/SessionId";
import { call, refused } from "../../host";

/** A session on its way to be opened, gone on with, or ended. */
export class OpeningRoom {
  refusal = $state.raw<Refusal>();
  offers = $state.raw<RoomOffers>();
  #busy = false;

  constructor(
    private readonly onopen: (view: RoomView) => void,
    private readonly onended: (session: SessionId) => void,
  ) {}

  /** What this pack offers; at first the one that came with the program. */
  readonly look = (pack: PackId) =>
    this.#do(async () => {
      this.offers = await call("room.offer", { pack });
    });

  /** The big screen speaks the language in which it was opened, until the facilitator picks another. */
  readonly open = (pack: PackId, program: Program, lang: Lang) =>
    this.#do(async () => {
      const view = await call("room.open", { pack, program });
      const shown = view.lang === lang ? view : await call("room.show", { lang, bars_while_open: view.bars_while_open }).catch(() => view);
      this.onopen(shown);
    });

  readonly resume = (session: SessionId) => this.#do(async () => this.onopen(await call("room.resume", { session })));

  readonly giveUp = (session: SessionId) =>
    this.#do(async () => {
      await call("room.give_up", { session });
      this.onended(session);
    });

  /** One at a time: a button pressed twice opens one session. */
  async #do(what: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      this.refusal = undefined;
      await what();
    } catch (rejection) {
      this.refusal = refused(rejection).refusal;
    }
    this.#busy = false;
  }
}
