import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { Preferences, rememberedSettings } from "./features/settings/preferences.svelte";
import PreviewScreen from "./screens/PreviewScreen.svelte";

/** As whoever sits here has set it. What is set in this window holds as long as it is open, and is written down nowhere. */
async function start(target: HTMLElement): Promise<void> {
  const preferences = new Preferences(await rememberedSettings(), navigator.languages, () => Promise.resolve());
  mount(PreviewScreen, { target, props: { preferences } });
}

const target = document.getElementById("window");
if (target) void start(target);
