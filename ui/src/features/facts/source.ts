import type { Messages } from "../../../messages";
import type { FactView } from "../../generated/FactView";
import { inLanguage, type LangTag } from "../../kit/language";

type FactWords = Messages["facts"];

/** The day of a report, never more exact than the copy that was read: no year is made up. */
export function dayAsPrinted(published: string, words: FactWords): string {
  const full = /^(\d{4})-(\d{2})-(\d{2})$/.exec(published);
  if (full) return words.day(full[1] ?? "", Number(full[2]), Number(full[3]));
  const dayOnly = /^(\d{2})-(\d{2})$/.exec(published);
  if (dayOnly) return words.noYear(Number(dayOnly[1]), Number(dayOnly[2]));
  return published === "" ? words.noDate : published;
}

/** Publisher, title, date. */
export function sourceLine(fact: FactView, lang: LangTag, words: FactWords): string {
  const publisher = inLanguage(fact.publisher, lang)?.words ?? "";
  const title = inLanguage(fact.report_title, lang)?.words ?? "";
  return words.source(publisher, title, dayAsPrinted(fact.published, words));
}

/** Statements under the report they were read in, in the order in which the reports first come up. */
export function byReport(facts: readonly FactView[]): FactView[][] {
  const reportOf = (fact: FactView) => JSON.stringify([fact.publisher, fact.report_title, fact.published]);
  const groups = new Map<string, FactView[]>();
  for (const fact of facts) groups.set(reportOf(fact), [...(groups.get(reportOf(fact)) ?? []), fact]);
  return [...groups.values()];
}

/** What a statement must be labelled as before it is read; nothing for an ordinary report. */
export function labelOf(fact: FactView, words: FactWords): string | undefined {
  switch (fact.kind) {
    case "comment":
    case "response":
    case "advice":
    case "law":
      return words.kinds[fact.kind];
    default:
      return fact.report_nature === "news" ? undefined : words.natures[fact.report_nature];
  }
}
