import { previewMessages, type PreviewMessages } from "../../../messages/preview";
import { inLanguage, reading } from "../../kit/language";

/** The words of the preview in the language of the page. Call it in a component's script; what it returns follows the language. */
export function previewWords(): () => PreviewMessages {
  const page = reading();
  return () => inLanguage(previewMessages, page.lang)?.words ?? previewMessages.en;
}
