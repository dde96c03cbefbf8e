import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

// One page for the windows of the desktop. Everything is a file of its own, so that the strict CSP needs no exception.
export default defineConfig({
  plugins: [svelte()],
  build: {
    target: ["safari18", "chrome120"],
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // One sheet of style: a screen read later would wait for a sheet of its own, and twice in ninety journeys one stayed blank.
    cssCodeSplit: false,
    // The dictionary of Traditional Chinese, read by those alone who need it.
    chunkSizeWarningLimit: 1100,
    modulePreload: { polyfill: false },
    // What the first page needs comes as one file: each is asked for through the window's own thread, which the start keeps busy.
    rolldownOptions: { input: "main.html", output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  test: {
    include: ["src/**/*.test.ts", "messages/**/*.test.ts", "one-page/**/*.test.ts", "kit-page/**/*.test.ts"],
    // Read as text by the page of the kit; a sheet of style would otherwise be empty in a test.
    css: { include: [/tokens\.css/] },
  },
});
