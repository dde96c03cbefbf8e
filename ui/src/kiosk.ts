import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/kiosk.css";
import { mount } from "svelte";
import { guard } from "./features/kiosk/guard";
import { Contrast } from "./kit/contrast";
import KioskScreen from "./screens/KioskScreen.svelte";

guard(document);
new Contrast(document.documentElement);
const target = document.getElementById("window");
if (target) mount(KioskScreen, { target });
