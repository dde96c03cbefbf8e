import { preview as en, type PreviewMessages } from "./en.preview";
import { preview as zhHans } from "./zh-Hans.preview";

export type { PreviewMessages } from "./en.preview";

/** The words of the preview's window; the main window does not carry them along. */
export const previewMessages: Record<"zh-Hans" | "en", PreviewMessages> = { "zh-Hans": zhHans, en };
