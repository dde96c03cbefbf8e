import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import StageScreen from "./screens/StageScreen.svelte";

const target = document.getElementById("window");
if (target) mount(StageScreen, { target });
