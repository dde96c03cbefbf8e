/** Work that can be left and taken up again at each `yield`. */
export type Slices<T> = Generator<void, T>;

/** How long the page may stand still for a slice, in milliseconds: a frame has 16. */
const most = 4;

/** Does work a little at a time, so that the page goes on moving. A worker would do as well, for a thread and a heap of its own. */
export async function inSlices<T>(work: Slices<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + most;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < until);
    await new Promise((go) => setTimeout(go));
  }
}
