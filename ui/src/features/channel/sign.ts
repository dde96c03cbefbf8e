import type { Channel } from "../../generated/Channel";
import type { IconName } from "../../kit/Icon.svelte";

/** The sign of each channel; its word always stands beside it. */
export const channelSign: Record<Channel, IconName> = { call: "handset", chat: "chat", sms: "mail", door: "door", screen: "screen", app: "app" };
