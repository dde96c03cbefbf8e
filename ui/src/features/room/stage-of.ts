import type { RoomView } from "../../generated/RoomView";
import type { StageView } from "../../generated/StageView";

/** What the projector shows, from what its facilitator sees. */
export function stageOf(view: RoomView): StageView {
  const { title, lang, scene, clock, phones } = view;
  return { title, lang, scene, paused: clock.paused, talk_left: clock.talk === null ? null : Math.max(0, clock.talk - clock.here), phones: phones.on };
}
