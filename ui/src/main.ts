import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { peopleHere } from "./features/people/people.svelte";
import { Preferences, rememberedSettings, rememberSettings } from "./features/settings/preferences.svelte";
import { readAhead } from "./screens/later";
import Main from "./screens/Main.svelte";

/** Not awaited at the top level: screens that are read later import from this file, and need not wait for what it waits for. */
async function start(target: HTMLElement): Promise<void> {
  const [remembered, people] = await Promise.all([rememberedSettings(), peopleHere()]);
  const preferences = new Preferences(remembered, navigator.languages, rememberSettings);
  mount(Main, { target, props: { preferences, people } });
  readAhead();
}

const target = document.getElementById("window");
if (target) void start(target);
