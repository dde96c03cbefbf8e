import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** A page of a window of its own, beside the main one in the same folder. Built on its own, so that no window reads what only another needs. */
export const page = (input: string) =>
  defineConfig({
    plugins: [svelte()],
    build: {
      target: ["safari18", "chrome120"],
      outDir: "dist",
      emptyOutDir: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 1100,
      modulePreload: { polyfill: false },
      // One file, and beside it the dictionary of Traditional Chinese, which is read by those alone who need it.
      rolldownOptions: { input, output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
    },
  });
