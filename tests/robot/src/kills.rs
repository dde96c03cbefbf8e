//! The web process of a true private window, killed again and again.

use std::{
    path::Path,
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{Booth, Figure, hand, kill, set_up_kiosk};

use crate::{Stop, program};

/// More than five falls a minute end at a page that asks for staff.
const APART: Duration = Duration::from_millis(12_500);

/// Kills it so often, every other time under somebody's hands; how long the longest recovery took, in seconds. A kill that it does not recover
/// from stops the measurement.
pub fn measure(root: &Path, kills: u32) -> Result<Figure, Stop> {
    let data = tempfile::tempdir()?;
    set_up_kiosk(data.path())?;
    let booth = Booth::open(&program(root), data, &[]);
    let watched = booth.process("--watched");
    let mut longest = Duration::ZERO;
    let mut all = Duration::ZERO;
    for number in 1..=kills {
        if number.is_multiple_of(2) {
            hand("mousemove 960 700 click 1");
        }
        booth.has_lived();
        let (old, _) = booth.stands(SystemTime::now());
        let web = booth.web_process().ok_or("the page has no process")?;
        let struck = Instant::now();
        kill(web);
        let took = booth.stands_anew(old);
        (longest, all) = (longest.max(took), all + took);
        if booth.process("--watched") != watched {
            return Err(format!("kill {number} ended the program too").into());
        }
        if number.is_multiple_of(10) || number == kills {
            println!(
                "  recovered {number} of {number}, in {} ms in the mean, {} ms at most",
                (all / number).as_millis(),
                longest.as_millis()
            );
        }
        if number < kills {
            sleep(APART.saturating_sub(struck.elapsed()));
        }
    }
    Ok(Figure::absolute("kiosk-recovery-from-kill-max", longest.as_secs_f64(), "s", 3.0))
}
