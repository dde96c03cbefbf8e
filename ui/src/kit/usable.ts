/** Does something once what was just changed is painted: a frame was asked for, and a task posted in it has run. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
}

/**
 * Marks the moment at which the first page is painted and can be used. `make bench` reads the mark "usable" and holds it against an empty
 * window that marks itself in the same way.
 */
export const markUsable = () => afterPaint(() => performance.mark("usable"));
