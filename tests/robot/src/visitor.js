// One visitor, from the touch on the attract screen to where they leave. All they do is drawn from the seed.
const [seed, stays, done] = arguments;

// mulberry32
let state = seed >>> 0;
const chance = () => {
  state = (state + 0x6d2b79f5) >>> 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};
const below = (limit) => Math.floor(chance() * limit);
const one = (list) => list[below(list.length)];

const painted = () =>
  new Promise((go) =>
    requestAnimationFrame(() => {
      const post = new MessageChannel();
      post.port1.onmessage = go;
      post.port2.postMessage(0);
    }),
  );
const until = (wanted, what) =>
  new Promise((go, fail) => {
    const watch = new MutationObserver(() => look());
    const end = (how) => {
      watch.disconnect();
      clearTimeout(timer);
      how();
    };
    const timer = setTimeout(() => end(() => fail(new Error(`${wanted} did not come: ${document.body.innerText}`))), 8000);
    const look = () => {
      const found = what();
      if (found) end(() => go(found));
    };
    watch.observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true });
    look();
  });

const main = () => document.querySelector("main")?.innerText ?? "";
const read = new Set();
const note = () => {
  for (const line of main().split("\n")) if ([...line.trim()].length >= 8) read.add(line.trim());
};
const seen = (buttons) => [...document.querySelectorAll(buttons)].filter((button) => shown(button) && !button.closest(".turn"));
let presses = 0;
const press = (button) => {
  note();
  presses += 1;
  button.click();
};
/** Presses, and waits until the page has answered. */
const go = async (button) => {
  const before = document.body.innerText;
  press(button);
  await until(`an answer to ${tidy(button.innerText)}`, () => document.body.innerText !== before);
  await painted();
};

const ended = () => document.querySelector("main .scan") !== null;
/** Behind a door that leads somewhere: whatever comes, to its end or for so many presses. */
const practises = async (most) => {
  for (let turn = 0; turn < most && !ended(); turn += 1) await go(one(await until("something to press", () => seen(".press button").length && seen(".press button"))));
};
/** Behind a door that helps: a look at this and that. */
const looks = async () => {
  for (let turn = 1 + below(5); turn > 0; turn -= 1) {
    const buttons = seen("main button");
    if (buttons.length === 0) return;
    press(one(buttons));
    await painted();
  }
};

(async () => {
  const lang = one(["zh-Hans", "zh-Hans", "en"]);
  const begin = await until("the attract screen", () => document.querySelector(`button[lang=${lang}]`));
  const begun = performance.now();
  begin.click();
  await until("the doors", () => document.querySelector("main h1") && document.querySelector("[data-door] button"));
  await painted();
  const touch = performance.now() - begun;
  if (chance() < 0.2) await go(seen("nav button").find((button) => !button.lang && !button.dataset.tone.includes("done")));
  // Mostly the quick round and the call.
  const door = one(["round", "round", "round", "round", "round", "round", "round", "call", "call", "call", "call", "child", "now", "now", "rescue", "staff"]);
  const leaves = chance() < 0.2;
  await go(document.querySelector(`[data-door=${door}] button`));
  if (door === "now" || door === "rescue") await looks();
  else if (door === "staff") await go(seen("main button")[0]);
  else await practises(leaves || stays ? 1 + below(6) : 200);
  note();
  const told = { door, lang, touch, presses, finished: ended(), read: [...read], left: 0 };
  if (stays) return done(told);
  const finish = ended() ? seen("main .ways button")[0] : seen("nav [data-tone=done]")[0];
  // The driver gives up where a window goes under its eyes: it looks away first. And nobody has read anything within two seconds, by which
  // time the next window is ready.
  const looksAway = Math.max(400, begun + 2000 - performance.now());
  told.left = performance.timeOrigin + performance.now() + looksAway;
  setTimeout(() => finish.click(), looksAway);
  done(told);
})().catch((error) => done({ error: String(error) }));
