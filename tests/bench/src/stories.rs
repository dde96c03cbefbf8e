//! Whole stories on every channel, in the real window: how long a frame takes when a message arrives, and what stays in memory.

use std::path::Path;

use serde_json::Value;
use support::{Figure, Program, Window, pss};

use crate::{Stop, program};

/// How many arrivals of a message are watched.
const MESSAGES: usize = 100;

/// How many stories are played in one window.
const STORIES: usize = 50;

/// Plays the story of that place in the list, pressing whatever comes first (the second choice now and then, so that the ways
/// differ), through judgement and debrief, and comes back Home. Answers with the longest frame after each arrival.
const PLAY: &str = "
    const [place, done] = arguments;
    const name = (zh) => find('button', zh);
    const frames = [];
    let last = performance.now(), longest = 0, running = true;
    const frame = (now) => { longest = Math.max(longest, now - last); last = now; if (running) requestAnimationFrame(frame); };
    requestAnimationFrame(frame);
    const rest = (ms) => new Promise((go) => setTimeout(go, ms));
    const until = async (what) => { for (let tries = 0; tries < 400; tries++) { const found = what(); if (found) return found; await rest(10); } throw new Error('nothing came at ' + document.body.innerText.slice(0, 200)); };
    const number = () => document.querySelector('main')?.innerText.match(/第(\\d+)步/)?.[1];
    (async () => {
        (await until(() => name('练一练'))).click();
        const offered = () => [...document.querySelectorAll('main button')].filter((each) => /约\\d+分钟/.test(each.innerText));
        await until(() => offered().length > 0);
        document.querySelectorAll('main [aria-expanded=false]').forEach((fold) => fold.click());
        await rest(50);
        const stories = offered();
        stories[place % stories.length].click();
        await until(number);
        for (let turn = 0; turn < 40 && number(); turn++) {
            const open = [...document.querySelectorAll('main .story ol button, main .story > button')];
            const next = open.length === 0 || turn > 30 ? name('不看了') : open[turn % 5 === 4 ? open.length - 1 : 0];
            const before = number();
            await rest(420);
            longest = 0;
            next.click();
            await until(() => number() !== before);
            await rest(200);
            if (number()) frames.push(longest);
        }
        await until(() => name('说不准') ?? name('回头看'));
        name('说不准')?.click();
        await rest(450);
        (await until(() => name('回头看'))).click();
        await until(() => find('heading', '回头看'));
        (await until(() => name('回首页'))).click();
        await until(() => name('练一练'));
        running = false;
        done({ frames });
    })().catch((error) => done({ error: String(error) }));";

/// No message makes a frame longer than 50 ms; memory after 50 whole stories is at most 1.15 x that after the first.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let data = tempfile::tempdir()?;
    let window = Program::new(program(root))
        .with("HUF_DATA", data.path().display().to_string())
        .open()?;
    window.press("button", "简体")?;
    let (mut frames, mut first) = (Vec::new(), 0.0);
    for place in 0..STORIES {
        frames.extend(play(&window, place)?);
        if place == 0 {
            first = memory(&window);
        }
    }
    let last = memory(&window);
    if frames.len() < MESSAGES {
        return Err(format!("only {} of {MESSAGES} messages were measured", frames.len()).into());
    }
    frames.truncate(MESSAGES);
    let longest = frames.into_iter().fold(0.0, f64::max);
    Ok(vec![
        Figure::absolute("longest-frame-on-a-message", longest, "ms", 50.0),
        Figure::against("memory-after-50-stories", last, "MB", first, 1.15),
    ])
}

fn play(window: &Window, place: usize) -> Result<Vec<f64>, Stop> {
    let played = window.script_later(PLAY, vec![place.into()])?;
    if let Some(error) = played.get("error") {
        return Err(format!("story {place}: {error}").into());
    }
    let frames = played.get("frames").and_then(Value::as_array);
    Ok(frames.into_iter().flatten().filter_map(Value::as_f64).collect())
}

/// In MB, once the engine has come to rest.
fn memory(window: &Window) -> f64 {
    std::thread::sleep(std::time::Duration::from_secs(3));
    #[expect(clippy::cast_precision_loss, reason = "megabytes")]
    let megabytes = pss(&window.processes()) as f64 / 1e6;
    megabytes
}
