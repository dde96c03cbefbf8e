import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { Preferences, rememberedSettings } from "./features/settings/preferences.svelte";
import { readAhead } from "./screens/later";
import Main from "./screens/Main.svelte";

const target = document.getElementById("window");
if (target) {
  const preferences = new Preferences(await rememberedSettings(), navigator.languages);
  mount(Main, { target, props: { preferences } });
  readAhead();
}
