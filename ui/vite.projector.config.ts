import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The projector's page, beside the main one in the same folder. Built on its own, so that neither window reads what only the other needs.
export default defineConfig({
  plugins: [svelte()],
  build: {
    target: ["safari18", "chrome120"],
    outDir: "dist",
    emptyOutDir: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: "projector.html", output: { codeSplitting: false } },
  },
});
