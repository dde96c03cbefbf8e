import type { Messages } from "../../../messages";
import type { PreviewMessages } from "../../../messages/preview";
import type { PreviewWay } from "../../generated/PreviewWay";
import { inLanguage, type LangTag } from "../../kit/language";

/** The program's words, and those of the preview. */
type Words = { page: Messages; preview: PreviewMessages; lang: LangTag };

/** What is pressed to go that way, as it stands on the button; placeholders as they are written. */
export function pressed(way: PreviewWay, { page, preview, lang }: Words): string {
  switch (way.press.by) {
    case "choice":
      return inLanguage(way.press.says, lang)?.words ?? way.way;
    case "exit":
      return page.play.exits[way.press.exit];
    case "go-on":
      return preview.goOn;
    case "passed-over":
      return preview.passedOver;
  }
}

/** What kind of choice it is, and what it costs and asks for, in a few words each. */
export function consequences(way: PreviewWay, { preview }: Words): string[] {
  if (way.press.by !== "choice") return [];
  const { kind, pays, borrows, gives, when } = way.press;
  return [
    preview.moves[kind],
    ...(pays > 0 ? [preview.pays(pays)] : []),
    ...(borrows > 0 ? [preview.borrows(borrows)] : []),
    ...(gives.length > 0 ? [preview.gives(gives.join(", "))] : []),
    ...(when.length > 0 ? [preview.only(when.join(", "))] : []),
  ];
}
