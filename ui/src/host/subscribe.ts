import { Channel, invoke } from "@tauri-apps/api/core";
import type { RoomChanged } from "../generated/RoomChanged";
import { refused } from "./refused";

/** Calls `heard` whenever the session has changed, as long as the page is there. Rejects with `Refused` and nothing else. */
export async function subscribe(heard: () => void): Promise<void> {
  const channel = new Channel<RoomChanged>();
  channel.onmessage = heard;
  try {
    await invoke("subscribe", { channel });
  } catch (rejection) {
    throw refused(rejection);
  }
}
