import type { Keeper } from "./kept";
import type { Line, Surroundings } from "./link";

/** What stands behind the `#` of the address: the browser sends it to nobody. */
export function keyInAddress(): string | undefined {
  const behind = location.hash.slice(1);
  return behind === "" ? undefined : behind;
}

/** A typed code stands there as well, so that a reload comes back without it being typed again. */
export const putKeyInAddress = (key: string | undefined) =>
  history.replaceState(history.state, "", key === undefined ? location.pathname : `#${encodeURIComponent(key)}`);

/** This phone, as the link needs it. */
export const thisPhone = (keeper: Keeper): Surroundings => ({
  open(ears): Line {
    const socket = new WebSocket(`ws://${location.host}/ws`);
    socket.onopen = ears.opened;
    socket.onmessage = (event) => ears.said(String(event.data));
    socket.onclose = (event) => ears.closed(event.code);
    return {
      send: (text) => socket.send(text),
      close: () => socket.close(),
    };
  },
  later(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  chance: Math.random,
  watched: () => document.visibilityState !== "hidden",
  keeper,
});

/** Calls whenever the page is looked at again, or the network may be back. */
export function whenLookedAt(look: () => void) {
  const seen = () => {
    if (document.visibilityState !== "hidden") look();
  };
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", seen);
  addEventListener("online", look);
  // Android says here that it went from mobile data to Wi-Fi and back; an iPhone has no such thing.
  const network = (navigator as { connection?: EventTarget }).connection;
  network?.addEventListener?.("change", look);
}
