/** The largest seed. */
const most = 4_294_967_295;

/** A seed as it was typed: none for nothing, and undefined where it is no such number. */
export function seedOf(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const seed = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return seed !== undefined && seed <= most ? seed : undefined;
}
