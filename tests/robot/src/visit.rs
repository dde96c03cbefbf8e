//! One visitor of the robot's.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use serde::Deserialize;
use serde_json::Value;
use support::{Window, WindowHandle, executable};

use crate::Stop;

const PLAY: &str = include_str!("visitor.js");

/// When the attract screen of this window was painted, by the clock of all pages, and what of somebody before is in it.
const NEXT: &str = "
    const done = arguments[0], begun = performance.now();
    const look = () => {
        const mark = performance.getEntriesByName('usable')[0];
        if (!mark && performance.now() - begun < 8000) return setTimeout(look, 5);
        if (!mark) return done(null);
        const { lang, dataset } = document.documentElement;
        const kept = Object.keys(localStorage ?? {}).length + Object.keys(sessionStorage ?? {}).length + document.cookie.length;
        const clean = lang.startsWith('zh') && (dataset.textSize ?? 'standard') === 'standard' && kept === 0 && history.length === 1;
        done({ at: performance.timeOrigin + mark.startTime, clean, found: `${lang}, ${dataset.textSize}, ${kept} kept, ${history.length} pages` });
    };
    look();";

/// The window of somebody who presses Finish is gone by then; that of somebody who went away, after the idle time of half a minute and the
/// warning of another, which begin when the line that is being spoken ends: after two minutes at most.
const CLEARED: Duration = Duration::from_secs(10);
const IDLE: Duration = Duration::from_secs(195);

/// What became of a visitor.
#[derive(Deserialize)]
pub struct Told {
    /// Behind which door they were.
    pub door: String,
    /// Milliseconds from the touch until the doors were painted.
    pub touch: f64,
    /// How often they pressed.
    pub presses: u32,
    /// They came to the end behind the door.
    pub finished: bool,
    /// Whatever they read.
    pub read: Vec<String>,
    /// When they pressed Finish, by the clock of all pages.
    left: f64,
    /// Milliseconds from there until the attract screen of the next window was painted; none of somebody who went away.
    #[serde(skip)]
    pub wipe: Option<f64>,
}

#[derive(Deserialize)]
struct Next {
    at: f64,
    clean: bool,
    found: String,
}

/// Plays one visitor; afterwards the window of the next is looked into.
pub fn visit(window: &Window, seed: u64, stays: bool) -> Result<Told, Stop> {
    let last = window.handle()?;
    let told = window.script_later(PLAY, vec![seed.into(), stays.into()])?;
    if let Some(error) = told.get("error").and_then(Value::as_str) {
        return Err(error.to_owned().into());
    }
    let mut told: Told = serde_json::from_value(told)?;
    turn_to_next(window, &last)?;
    if stays {
        wait_until(IDLE, "nobody was wiped", || {
            Ok(window.script("return !document.hidden;", vec![])? == true)
        })?;
    }
    let next = look_at_next(window).map_err(|stop| format!("the next window cannot be looked at: {stop}"))?;
    let next = next.ok_or("the next visitor's attract screen did not come")?;
    if !next.clean {
        return Err(format!("the next visitor finds something of the last: {}", next.found).into());
    }
    // Both pages take the time from the clock of this computer.
    told.wipe = (!stays).then_some(next.at - told.left);
    wait_until(CLEARED, "the last visitor's window does not go", || {
        Ok(!window.handles()?.contains(&last))
    })?;
    // The program is told that the last window is gone after it is: until then a touch begins nothing.
    sleep(Duration::from_millis(30));
    Ok(told)
}

/// Plays the visitor with whom the program ends, to be started anew: often before the page could tell anything.
pub fn last_visit(window: &Window, seed: u64) -> Result<Option<Told>, Stop> {
    let program = *window.processes().0.first().ok_or("the program does not run")?;
    let told = window.script_later(PLAY, vec![seed.into(), false.into()]).ok();
    let begun = Instant::now();
    while executable(program).is_some() {
        if begun.elapsed() > CLEARED {
            return Err("the program does not end to be started anew".into());
        }
        sleep(Duration::from_millis(10));
    }
    Ok(told.and_then(|told| serde_json::from_value(told).ok()))
}

/// The next window is ready before the last one goes; it is looked into while nobody sees it.
fn turn_to_next(window: &Window, last: &WindowHandle) -> Result<(), Stop> {
    wait_until(CLEARED, "no window is made ready for the next visitor", || {
        let next = window.handles()?.into_iter().find(|handle| handle != last);
        // One that is just opening cannot be looked into yet.
        Ok(next.is_some_and(|next| window.look_into(&next).is_ok()))
    })
}

/// To look changes nothing, so it is done again where the driver cannot read the answer of a page that is just being shown: once in a hundred
/// visitors on a busy computer.
fn look_at_next(window: &Window) -> Result<Option<Next>, Stop> {
    let answer = window.script_later(NEXT, vec![]).or_else(|_| window.script_later(NEXT, vec![]))?;
    Ok(serde_json::from_value(answer)?)
}

fn wait_until(patience: Duration, otherwise: &str, mut is_so: impl FnMut() -> Result<bool, Stop>) -> Result<(), Stop> {
    let begun = Instant::now();
    while !is_so()? {
        if begun.elapsed() > patience {
            return Err(otherwise.into());
        }
        sleep(Duration::from_millis(10));
    }
    Ok(())
}
