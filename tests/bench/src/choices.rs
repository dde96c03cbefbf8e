//! From a choice to the next step painted, in the real window.

use std::path::Path;

use serde_json::Value;
use support::{Figure, Program};

use crate::{Stop, program, quantile};

/// Presses whatever comes first, 200 times, beginning a story anew at each end. A press counts from the click until the number
/// of the step has changed, a frame has been asked for, and a task posted in it has run: then it is painted.
const PRESS: &str = "
    const [count, practise, done] = arguments;
    const times = [];
    const number = () => document.querySelector('main')?.innerText.match(/第(\\d+)步/)?.[1];
    const painted = (then) => requestAnimationFrame(() => { const post = new MessageChannel(); post.port1.onmessage = then; post.port2.postMessage(0); });
    const until = (what) => new Promise((go) => {
        const watch = new MutationObserver(() => { if (what()) { watch.disconnect(); go(); } });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        if (what()) { watch.disconnect(); go(); }
    });
    (async () => {
        while (times.length < count) {
            const next = document.querySelector('main ol button, main .story > button');
            if (!next || !number()) {
                (find('button', '回首页') ?? find('button', '先挂断'))?.click();
                await until(() => find('button', practise));
                find('button', practise).click();
                await until(() => find('button', '面膜'));
                find('button', '面膜').click();
                await until(number);
                continue;
            }
            const before = number(), begun = performance.now();
            next.click();
            await until(() => number() !== before);
            await new Promise(painted);
            if (number()) times.push(performance.now() - begun);
        }
        done(times);
    })();";

/// Choice to next step painted: p99 at most 50 ms over 200 choices.
pub fn measure(root: &Path) -> Result<Figure, Stop> {
    let data = tempfile::tempdir()?;
    let window = Program::new(program(root))
        .with("HUF_DATA", data.path().display().to_string())
        .open()?;
    window.press("button", "简体")?;
    let times = window.script_later(PRESS, vec![200.into(), "练一练".into()])?;
    let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    if times.len() < 200 {
        return Err(format!("only {} of 200 choices were measured", times.len()).into());
    }
    Ok(Figure::absolute("choice-to-next-step-p99", quantile(&mut times, 0.99), "ms", 50.0))
}
