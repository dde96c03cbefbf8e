import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// The kiosk's page, beside the others in the same folder. Built on its own: it holds no other mode, is small, and comes back fast.
export default defineConfig({
  plugins: [svelte()],
  build: {
    target: ["safari18", "chrome120"],
    outDir: "dist",
    emptyOutDir: false,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: "kiosk.html", output: { codeSplitting: false } },
  },
});
