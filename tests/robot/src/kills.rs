//! The web process of a true window, killed again and again.

use std::{
    path::Path,
    thread::sleep,
    time::{Duration, Instant, SystemTime},
};

use support::{Booth, Counts, Figure, hand, kill, set_up_kiosk};

use crate::{Stop, program};

/// More than five falls a minute end at a page that asks for staff.
const APART: Duration = Duration::from_millis(12_500);

/// Kills it so often, each time under somebody's hands; how long the longest recovery took, in seconds. A kill that it does not recover
/// from stops the measurement.
pub fn measure(root: &Path, kills: u32) -> Result<Figure, Stop> {
    let data = tempfile::tempdir()?;
    set_up_kiosk(data.path())?;
    let booth = Booth::open(&program(root), data, &[]);
    let watched = booth.process("--watched");
    let mut longest = Duration::ZERO;
    let mut all = Duration::ZERO;
    for number in 1..=kills {
        booth.has_lived();
        // Somebody comes, whom only a page that lives can count.
        hand("mousemove 960 700 click 1");
        sleep(Duration::from_millis(500));
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
    let counted = Counts::of(booth.data.path())?.visitors();
    if counted < kills {
        return Err(format!("of {kills} windows that stood, {counted} had a page that lived").into());
    }
    Ok(Figure::absolute("kiosk-recovery-from-kill-max", longest.as_secs_f64(), "s", 3.0))
}
