//! How evenly what moves is drawn, in the real window at 1280x800: the ringing phone, what is said as it arrives, and the phone that turns round.

use std::path::Path;

use serde::Deserialize;
use support::{Figure, Program};

use crate::{Stop, program};

/// So many times the call is lived through.
const CALLS: usize = 5;

/// Takes the story that is told beforehand to its end, pressing the first thing each time, and turns the phone round. Answers with the time
/// between any two frames while something moved, and what draws them.
const PLAY: &str = "
    const done = arguments[0];
    const gaps = [];
    let last = performance.now(), moved = false, running = true;
    const moves = () => document.getAnimations().some((one) => one.playState === 'running');
    const frame = (now) => {
        const still = moves();
        if (moved && still) gaps.push(now - last);
        [last, moved] = [now, still];
        if (running) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const rest = (ms) => new Promise((go) => setTimeout(go, ms));
    const until = async (what) => { for (let tries = 0; tries < 400; tries++) { const found = what(); if (found) return found; await rest(10); } throw new Error('nothing came at ' + document.body.innerText.slice(0, 200)); };
    const number = () => document.querySelector('main')?.innerText.match(/第(\\d+)步/)?.[1];
    (async () => {
        (await until(() => find('button', '练一练'))).click();
        (await until(() => [...document.querySelectorAll('main button')].find((each) => /约\\d+分钟/.test(each.innerText)))).click();
        await until(number);
        await rest(8500);
        while (number()) {
            const before = number();
            const next = document.querySelector('main .story ol button, main .story > button') ?? find('button', '不看了');
            next.click();
            await until(() => number() !== before);
            await rest(900);
        }
        (await until(() => find('button', '回头看'))).click();
        (await until(() => find('button', '把手机翻过来'))).click();
        await rest(1500);
        find('button', '回首页').click();
        await until(() => find('button', '练一练'));
        running = false;
        const drawing = document.createElement('canvas').getContext('webgl');
        const named = drawing?.getExtension('WEBGL_debug_renderer_info');
        done({ gaps, drawn: named ? drawing.getParameter(named.UNMASKED_RENDERER_WEBGL) : 'the engine does not say' });
    })().catch((error) => done({ gaps: [], drawn: String(error) }));";

#[derive(Deserialize)]
struct Played {
    gaps: Vec<f64>,
    drawn: String,
}

/// While something moves, at most one frame in a hundred takes longer than 25 ms.
pub fn measure(root: &Path) -> Result<Figure, Stop> {
    let data = tempfile::tempdir()?;
    let window = Program::new(program(root))
        .with("HUF_DATA", data.path().display().to_string())
        .open()?;
    window.resize(1280, 800)?;
    window.press("button", "简体")?;
    let (mut gaps, mut drawn) = (Vec::new(), String::new());
    for _ in 0..CALLS {
        let played: Played = serde_json::from_value(window.script_later(PLAY, vec![])?)?;
        if played.gaps.is_empty() {
            return Err(format!("nothing moved: {}", played.drawn).into());
        }
        gaps.extend(played.gaps);
        drawn = played.drawn;
    }
    let long = gaps.iter().filter(|gap| **gap > 25.0).count();
    println!("  {} frames while something moved, {long} over 25 ms; drawn by {drawn}", gaps.len());
    #[expect(clippy::cast_precision_loss, reason = "some thousand frames")]
    let share = 100.0 * long as f64 / gaps.len() as f64;
    Ok(Figure::absolute("frames-over-25-ms-while-moving", share, "percent", 1.0))
}
