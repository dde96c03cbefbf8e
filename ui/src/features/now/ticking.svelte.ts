import { SvelteSet } from "svelte/reactivity";
import type { DisclosureId } from "../../generated/DisclosureId";
import type { NowAdvice } from "../../generated/NowAdvice";
import type { NowAdvise } from "../../generated/NowAdvise";
import type { Refusal } from "../../generated/Refusal";
import type { RequestId } from "../../generated/RequestId";
import { refused } from "../../host";

type Ask = (ticks: NowAdvise) => Promise<NowAdvice>;

/** What is ticked while somebody is on the phone, and what it comes to. Ticks made fast are asked one by one; only the last answer holds. */
export class Ticking {
  readonly wants = new SvelteSet<RequestId>();
  readonly knows = new SvelteSet<DisclosureId>();
  told = $state.raw<NowAdvice>();
  refusal = $state.raw<Refusal>();
  readonly #ask: Ask;
  #asked = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
    void this.#hear();
  }

  readonly want = (request: RequestId, ticked: boolean) => this.#set(this.wants, request, ticked);
  readonly know = (disclosure: DisclosureId, ticked: boolean) => this.#set(this.knows, disclosure, ticked);

  readonly clear = () => {
    this.wants.clear();
    this.knows.clear();
    return this.#hear();
  };

  #set(set: Set<string>, id: string, ticked: boolean) {
    if (ticked) set.add(id);
    else set.delete(id);
    return this.#hear();
  }

  async #hear() {
    const own = ++this.#asked;
    try {
      const told = await this.#ask({ requests: [...this.wants], disclosures: [...this.knows] });
      if (own === this.#asked) [this.told, this.refusal] = [told, undefined];
    } catch (rejection) {
      // Without an answer nothing is claimed but what always holds.
      if (own === this.#asked) [this.told, this.refusal] = [undefined, refused(rejection).refusal];
    }
  }
}
