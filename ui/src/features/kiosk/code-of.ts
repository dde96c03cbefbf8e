import qrcode from "qrcode-generator";

/** The longest text in the code, by what the kiosk promises. */
export const longest = 120;

/** A text as the rows of a code to scan: 1 is dark. It is text alone, so that nobody learns here to follow a link. */
export function codeOf(text: string): string[] {
  qrcode.stringToBytes = (written) => [...new TextEncoder().encode(written)];
  const code = qrcode(0, "M");
  code.addData(text, "Byte");
  code.make();
  const fields = Array.from({ length: code.getModuleCount() }, (_, place) => place);
  return fields.map((row) => fields.map((column) => (code.isDark(row, column) ? "1" : "0")).join(""));
}
