import { phoneMessages, type PhoneMessages } from "../../../messages/phone";
import { reading } from "../../kit/language";

/** The words of the phone's page in the language it is read in. Call it in a component's script; what it returns follows the language. */
export function words(): () => PhoneMessages {
  const page = reading();
  return () => phoneMessages[page.lang];
}
