import "../src/styles/tokens.css";
import "../src/styles/base.css";
import { flushSync, mount } from "svelte";
import KitPage from "./KitPage.svelte";
import { showStates } from "./shown-states";
import { asked } from "./view";

const target = document.getElementById("window");
if (target) {
  mount(KitPage, { target, props: { start: asked(location.search) } });
  flushSync();
  showStates(document.styleSheets);
  // The page's titles and dialogs take the focus when they are drawn, as they should; here nobody has opened anything.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
}
