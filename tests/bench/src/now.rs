//! Someone is calling now: from the start with `now` to the usable list, and from a tick to the changed sentence.

use serde_json::Value;
use std::path::Path;
use support::{Figure, Program, Window};

use crate::{Stop, program, quantile, start::usable_after};

const STARTS: usize = 9;
const TICKS: usize = 200;

/// Presses the third button, and answers how long it took until the first box of the list was painted.
const TO_LIST: &str = "
    const done = arguments[0];
    const painted = (then) => requestAnimationFrame(() => { const post = new MessageChannel(); post.port1.onmessage = then; post.port2.postMessage(0); });
    const begun = performance.now();
    const look = () => {
        if (document.querySelector('fieldset input')?.checkVisibility()) return painted(() => done(performance.now() - begun));
        setTimeout(look);
    };
    document.querySelectorAll('.first section button')[2].click();
    look();";

/// Ticks and unticks the first wish that changes the sentence; a tick counts until the other sentence is painted.
const TICK: &str = "
    const [count, done] = arguments;
    const times = [];
    const advice = () => document.querySelector('[data-advice]').dataset.advice;
    const painted = (then) => requestAnimationFrame(() => { const post = new MessageChannel(); post.port1.onmessage = then; post.port2.postMessage(0); });
    const boxes = document.querySelectorAll('fieldset input');
    (async () => {
        while (times.length < count) {
            const before = advice(), begun = performance.now();
            const changed = new Promise((go) => {
                const watch = new MutationObserver(() => { if (advice() !== before) { watch.disconnect(); go(); } });
                watch.observe(document.body, { childList: true, subtree: true, attributes: true });
            });
            boxes[0].click();
            await changed;
            await new Promise(painted);
            times.push(performance.now() - begun);
        }
        done(times);
    })();";

/// Start to usable list, at most 1.3 x the floor's start: until the first view can be used, and from its third button to the list. The time
/// in between is the person's, or the driver's; in it the list is made, hidden. Tick to changed sentence, p99 at most 50 ms. Program and
/// floor take turns.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let (mut floor, mut list, mut ticks) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let empty = Program::new(root.join("target/release/floor"))
            .with("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .open()?;
        floor.push(usable_after(&empty)?);
        drop(empty);
        let data = tempfile::tempdir()?;
        let window = Program::new(program(root))
            .with("HUF_DATA", data.path().display().to_string())
            .told("now")
            .open()?;
        list.push(usable_after(&window)? + listed_after(&window)?);
        if ticks.is_empty() {
            let times = window.script_later(TICK, vec![TICKS.into()])?;
            ticks.extend(times.as_array().into_iter().flatten().filter_map(Value::as_f64));
        }
    }
    Ok(vec![
        Figure::against("start-now-to-list", quantile(&mut list, 0.5), "ms", quantile(&mut floor, 0.5), 1.3),
        Figure::absolute("tick-to-sentence-p99", quantile(&mut ticks, 0.99), "ms", 50.0),
    ])
}

fn listed_after(window: &Window) -> Result<f64, Stop> {
    let listed = window.script_later(TO_LIST, vec![])?;
    Value::as_f64(&listed).ok_or_else(|| "the list did not come up".into())
}
