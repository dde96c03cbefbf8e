import { ConverterFactory } from "opencc-js/core";
import simplified from "opencc-js/from/cn";
import taiwan from "opencc-js/to/tw";
import { reviewed } from "./reviewed";

/**
 * Simplified into Traditional: OpenCC's phrases and signs, the forms of signs as they are standard in Taiwan (all of them are read in Hong Kong),
 * and then what was corrected by hand. OpenCC's own words of Taiwan (軟體 for 软件) lost: half of them are strange in Hong Kong.
 */
export const toTraditional: (text: string) => string = ConverterFactory(...simplified, ...taiwan, [[reviewed]]);
