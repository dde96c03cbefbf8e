/*
 * What an old phone's browser lacks and the page uses. WeChat's own is often years behind: Chrome 80 knows neither of these.
 * A test deletes both, and everything else that came after it, before the page begins.
 */

type At = { at?: <T>(this: readonly T[], place: number) => T | undefined };
type ReplaceAll = { replaceAll?: (this: string, what: string, by: string) => string };

const lists = Array.prototype as unknown as At;
lists.at ??= function (place) {
  return this[place < 0 ? this.length + place : place];
};

const texts = String.prototype as unknown as ReplaceAll;
texts.replaceAll ??= function (what, by) {
  return this.split(what).join(by);
};
