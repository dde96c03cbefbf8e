import { invoke } from "@tauri-apps/api/core";
import type { Commands } from "../generated/commands";
import { refused } from "./refused";

/** The name of the Rust function: `run.choose` is `run_choose`. */
export const functionOf = (command: keyof Commands): string => command.replace(".", "_");

/** The one door to Rust. Rejects with `Refused` and nothing else. */
export async function call<C extends keyof Commands>(command: C, request: Commands[C]["request"]): Promise<Commands[C]["reply"]> {
  try {
    return await invoke<Commands[C]["reply"]>(functionOf(command), { request });
  } catch (rejection) {
    throw refused(rejection);
  }
}
