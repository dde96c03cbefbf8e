import type { Messages } from "../../../messages";
import type { CheckRoute } from "../../generated/CheckRoute";
import type { Claim } from "../../generated/Claim";

/** The ways of finding out, by name: one's own is the one that *Someone is calling now* gives for whom the caller claims to be. */
export const routeNames = (claim: Claim, { booster, now }: Pick<Messages, "booster" | "now">): Record<CheckRoute, string> => ({
  ...booster.route.theirs,
  own: (now.claims[claim].how[0] ?? "").replace(/[。.]$/u, ""),
});
