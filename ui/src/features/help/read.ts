import type { HelpLines } from "../../generated/HelpLines";
import { call } from "../../host";
import type { Region } from "./region.svelte";

/** The help lines; the region that was set before holds from then on. */
export async function readHelp(region: Region): Promise<HelpLines> {
  const help = await call("help.read", {});
  region.hear(help.own);
  return help;
}
