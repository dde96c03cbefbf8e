import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Plugin } from "vite";

/**
 * Makes one file of a page, with one style and one script in it, which is all that the room's server hands out. The script is a classic
 * one at the end of the body, and both stand in bare tags: the server allows them by the hash of what stands between. The style may be
 * rewritten on its way in.
 */
export function onePage(shell: string, rewritten: (style: string) => string = (style) => style): Plugin {
  return {
    name: "one-page",
    enforce: "post",
    generateBundle(_, bundle) {
      let style = "";
      let script = "";
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === "chunk") script += file.code;
        else if (name.endsWith(".css")) style += String(file.source);
        else this.error(`${name} does not fit into one page`);
        Reflect.deleteProperty(bundle, name);
      }
      const page = readFileSync(shell, "utf8")
        .replace("<!-- style -->", () => `<style>${rewritten(style).trim()}</style>`)
        .replace("<!-- script -->", () => `<script>${script.trim().replace(/<\/(?=script)/gi, "<\\/")}</script>`);
      this.emitFile({ type: "asset", fileName: basename(shell), source: page });
    },
  };
}
