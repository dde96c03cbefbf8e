/** The most digits a telephone number has, the world over. */
const mostDigits = 15;

/** A number as it is dialled, without the spaces, dashes and brackets it was typed with; nothing where it cannot be dialled. */
export function dialled(typed: string): string | undefined {
  const number = typed.replace(/[\s()（）-]/gu, "");
  return new RegExp(`^\\+?\\d{2,${mostDigits}}$`).test(number) ? number : undefined;
}
