import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { onePage } from "./one-page/plugin";
import { forOldBrowsers } from "./one-page/style";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// The page of the room, for old phones and the browser inside WeChat.
export default defineConfig({
  root: here("."),
  plugins: [svelte(), onePage(here("phone.html"), forOldBrowsers)],
  build: {
    target: ["es2019", "chrome80", "safari13.1"],
    cssMinify: "lightningcss",
    outDir: "dist-phone",
    emptyOutDir: true,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: here("src/phone.ts"), output: { format: "iife" } },
  },
});
