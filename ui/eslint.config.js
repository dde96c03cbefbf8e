import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

/** Imports only downward: screens -> features -> kit; features and screens -> host, generated, messages. */
const mayNotImport = (files, folders, message) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: ["@tauri-apps/*"], message: "Only src/host talks to Tauri." },
          ...(folders.length > 0 ? [{ group: folders.map((folder) => `**/${folder}/**`), message }] : []),
        ],
      },
    ],
  },
});

export default ts.config(
  { ignores: ["dist/", "dist-phone/", "src/generated/"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: globals.browser } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    rules: {
      eqeqeq: "error",
      "no-alert": "error",
      "no-console": "error",
      "no-eval": "error",
      "max-lines": ["error", 600],
      "max-lines-per-function": ["error", { max: 60 }],
      "svelte/no-at-html-tags": "error",
      "svelte/require-each-key": "error",
    },
  },
  // A list of typed sentences is data in the form of functions; a test file is a list of sentences as well.
  { files: ["messages/**", "**/*.test.ts"], rules: { "max-lines-per-function": "off" } },
  mayNotImport(["src/**"], [], ""),
  mayNotImport(["src/kit/**"], ["host", "generated", "features", "screens", "messages"], "The kit knows nothing of the product."),
  mayNotImport(["src/features/**"], ["screens"], "Imports go downward only."),
  // The channels' signs are a table of a feature; else the page shows the kit and nothing that needs the program.
  mayNotImport(["kit-page/**"], ["host", "screens", "messages"], "The page of the kit shows the kit."),
  mayNotImport(["messages/**"], ["host", "kit", "features", "screens"], "Messages are words only."),
  { files: ["src/host/**"], rules: { "no-restricted-imports": "off" } },
);
