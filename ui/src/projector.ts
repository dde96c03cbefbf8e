import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import { Contrast } from "./kit/contrast";
import StageScreen from "./screens/StageScreen.svelte";

new Contrast(document.documentElement);
const target = document.getElementById("window");
if (target) mount(StageScreen, { target });
