//! `make test-results`: makes the results of 200 machines over 300 days with the program's own writer, and says beside them what every
//! ready-made query has to come to, added up while they were made. Then measures how long a machine takes to export a month.

mod export;
mod made;
mod sums;

use std::{path::Path, process::ExitCode, time::Instant};

use made::Made;
use results::{Machine, lay};
use sums::Sums;
use support::shown;

/// What stopped it.
type Stop = Box<dyn std::error::Error>;

const MACHINES: u32 = 200;
const DAYS: u32 = 300;

fn main() -> ExitCode {
    let Some(into) = std::env::args().nth(1) else {
        eprintln!("usage: test-results FOLDER");
        return ExitCode::FAILURE;
    };
    match make(Path::new(&into)).and_then(|()| export::measure()) {
        Ok(figures) if shown(&figures) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(stop) => {
            eprintln!("stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// Makes all of them, and the sums.
fn make(into: &Path) -> Result<(), Stop> {
    let data = into.join("data");
    if data.exists() {
        std::fs::remove_dir_all(&data)?;
    }
    let (mut sums, begun, mut rows_in_all) = (Sums::default(), Instant::now(), 0);
    for number in 0..MACHINES {
        // As any machine draws one, but the same each time.
        let machine = Machine::of(&format!(
            "{:032x}",
            u128::from(number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        ));
        let machine = machine.ok_or("no id")?;
        let rows = Made::of(number).days(DAYS)?;
        rows.iter().for_each(|row| sums.take(&machine, row));
        rows_in_all += lay(&data, &machine, &rows)?.rows;
    }
    std::fs::write(into.join("sums.json"), serde_json::to_vec(&sums.told())?)?;
    println!(
        "{MACHINES} machines, {DAYS} days, {rows_in_all} rows, made in {:.1} s",
        begun.elapsed().as_secs_f64()
    );
    Ok(())
}
