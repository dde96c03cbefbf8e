import "./link/old-browsers";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/phone.css";
import { mount } from "svelte";
import Phone from "./features/phone/Phone.svelte";
import { Reads } from "./features/phone/reads.svelte";
import { Voting } from "./features/phone/voting.svelte";
import { Contrast } from "./kit/contrast";
import { ownKeeper } from "./link/kept";
import { Link } from "./link/link";
import { keyInAddress, putKeyInAddress, thisPhone, whenLookedAt } from "./link/phone";

const keeper = ownKeeper();
const around = thisPhone(keeper);
const reads = new Reads(keeper, navigator.languages);
const voting = new Voting(around.later, putKeyInAddress);
const link = new Link(around, voting);

new Contrast(document.documentElement);
const target = document.getElementById("window");
if (target) {
  // What stood there for a browser that cannot read this script.
  target.textContent = "";
  mount(Phone, { target, props: { voting, reads } });
  voting.begin(link, keyInAddress());
  whenLookedAt(link.look);
  // Another code is scanned while this page is open.
  addEventListener("hashchange", () => {
    const key = keyInAddress();
    if (key !== undefined) voting.enter(key);
  });
}
