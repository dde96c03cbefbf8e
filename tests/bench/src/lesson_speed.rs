//! The engine and the checker, without a window.

use std::{path::Path, time::Instant};

use lesson::{pack::Pack, run::Run};
use support::Figure;
use words::Moment;

use crate::{Stop, quantile};

/// One engine step: at most 20 microseconds. The pack's check with every reachable state: at most 300 ms.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let folder = root.join("src-tauri/resources/packs/reported-cases");
    let files = shelf::read_folder(&folder)?.files;
    let mut checks = Vec::new();
    for _ in 0..15 {
        let begun = Instant::now();
        let checked = lesson::checker::check(&files);
        checks.push(begun.elapsed().as_secs_f64() * 1e3);
        if let Some(finding) = checked.findings.first() {
            return Err(format!("the bundled pack is not sound: {finding}").into());
        }
    }
    let pack = shelf::open(&folder)?.checked.pack;
    Ok(vec![
        Figure::absolute("pack-check", quantile(&mut checks, 0.5), "ms", 300.0),
        Figure::absolute("engine-step", engine_step(&pack)?, "us", 20.0),
    ])
}

/// The 99th percentile of a step, over every press of every play-through, many times.
fn engine_step(pack: &Pack) -> Result<f64, Stop> {
    let mut steps = Vec::new();
    for _ in 0..200 {
        for plan in pack.playthroughs.values() {
            let story = pack.scenarios.get(&plan.scenario).ok_or("a play-through of no scenario")?;
            let mut run = Run::start(story, plan.seed)?;
            for choice in &plan.play {
                let begun = Instant::now();
                let (next, _) = run.choose(story, choice, Moment(0))?;
                steps.push(begun.elapsed().as_secs_f64() * 1e6);
                run = next;
            }
        }
    }
    Ok(quantile(&mut steps, 0.99))
}
