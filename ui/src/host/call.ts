import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "../generated/commands";
import { refused } from "./refused";

/** The name of the Rust function: `run.choose` is `run_choose`. */
export const functionOf = (command: keyof Commands): string => command.replace(".", "_");

/** What the window asked before any of this was read (`src-tauri/src/windows.rs`). */
type AskedAhead = { askedAhead?: Partial<Record<string, Promise<unknown>>> };

/** The answer to what was asked ahead, for the first who asks; later ones ask anew. */
function askedAhead(name: string): Promise<unknown> | undefined {
  const { askedAhead: ahead } = globalThis as AskedAhead;
  const answer = ahead?.[name];
  if (ahead) ahead[name] = undefined;
  return answer;
}

/** The one door to Rust. Rejects with `Refused` and nothing else. */
export async function call<C extends keyof Commands>(command: C, request: Commands[C]["request"]): Promise<Commands[C]["reply"]> {
  try {
    const name = functionOf(command);
    return (await (askedAhead(name) ?? invoke(name, { request }))) as Commands[C]["reply"];
  } catch (rejection) {
    throw refused(rejection);
  }
}
