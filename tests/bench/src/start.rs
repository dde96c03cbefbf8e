//! Start and memory, against an empty window of the same version.

use std::path::Path;

use serde_json::Value;
use support::{Figure, Program, Window, pss};

use crate::{Stop, program, quantile};

const STARTS: usize = 9;

/// Start to first painted, usable Home, and memory of the process tree on Home: each at most 1.5 x floor. The two take turns, so
/// that whatever else the machine does meets both.
pub fn measure(root: &Path) -> Result<Vec<Figure>, Stop> {
    let (mut floor, mut home) = (Series::default(), Series::default());
    for _ in 0..STARTS {
        // The program spares itself 60 MB by this variable; the floor gets the same, or the ratio would flatter.
        floor.add(
            &Program::new(root.join("target/release/floor"))
                .with("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
                .open()?,
        )?;
        let data = tempfile::tempdir()?;
        home.add(
            &Program::new(program(root))
                .with("HUF_DATA", data.path().display().to_string())
                .open()?,
        )?;
    }
    Ok(vec![
        Figure::against(
            "start-to-home",
            quantile(&mut home.starts, 0.5),
            "ms",
            quantile(&mut floor.starts, 0.5),
            1.5,
        ),
        Figure::against(
            "memory-on-home",
            quantile(&mut home.memory, 0.5),
            "MB",
            quantile(&mut floor.memory, 0.5),
            1.5,
        ),
    ])
}

#[derive(Default)]
struct Series {
    starts: Vec<f64>,
    memory: Vec<f64>,
}

impl Series {
    fn add(&mut self, window: &Window) -> Result<(), Stop> {
        self.starts.push(usable_after(window)?);
        // The engine goes on loading for a moment after the first paint.
        std::thread::sleep(std::time::Duration::from_millis(700));
        #[expect(clippy::cast_precision_loss, reason = "megabytes")]
        self.memory.push(pss(&window.processes()) as f64 / 1e6);
        Ok(())
    }
}

/// Milliseconds from the program's beginning to the page's own mark. The page marks the moment it is painted and usable; the system
/// knows when the process began.
pub fn usable_after(window: &Window) -> Result<f64, Stop> {
    let script = "
            const done = arguments[0];
            const look = () => {
                const mark = performance.getEntriesByName('usable')[0];
                if (mark) done(performance.timeOrigin + mark.startTime); else setTimeout(look, 20);
            };
            look();";
    let usable = window.script_later(script, vec![])?;
    let usable = Value::as_f64(&usable).ok_or("the page did not say when it was usable")?;
    Ok(usable - window.begun_at().ok_or("the program's process is gone")?)
}
