import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { onePage } from "./one-page/plugin";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The page that shows the design system to its makers: one file, so that it opens from the disk. Only for a browser that knows light-dark():
// older ones get both sides as variables of the root, and then nothing but the root could be light or dark.
export default defineConfig({
  root: here("."),
  plugins: [svelte(), onePage(here("kit-page/index.html"))],
  build: {
    target: ["safari18", "chrome125"],
    outDir: here("../target/kit"),
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: here("kit-page/start.ts"), output: { format: "iife" } },
  },
});
