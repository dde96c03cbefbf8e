/** What is promised, if it comes within so many milliseconds; else it is refused. */
export function inTime<T>(promised: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Error(`nothing within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
