import { messages, type Messages } from "../../../messages";
import { reading } from "../../kit/language";

/** The interface's words in the language of the page. Call it in a component's script; what it returns follows the language. */
export function words(): () => Messages {
  const page = reading();
  return () => messages[page.lang];
}
