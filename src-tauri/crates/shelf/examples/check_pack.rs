//! Checks a pack folder: `cargo run -p shelf --example check_pack -- DIR [zh]`. Prints every finding and how long it took.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use words::Lang;

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next() else {
        eprintln!("usage: check_pack DIR [zh]");
        return ExitCode::from(2);
    };
    let lang = if arguments.next().is_some_and(|lang| lang.starts_with("zh")) {
        Lang::ZhHans
    } else {
        Lang::En
    };
    let start = Instant::now();
    let opened = match shelf::open(Path::new(&folder)) {
        Ok(opened) => opened,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let elapsed = start.elapsed();
    for finding in &opened.checked.findings {
        println!("{}", finding.show(lang));
    }
    let (findings, scenarios) = (opened.checked.findings.len(), opened.checked.pack.scenarios.len());
    println!(
        "{findings} findings, {scenarios} scenarios sound, {:.1} ms, {}",
        elapsed.as_secs_f64() * 1000.0,
        opened.hash
    );
    if findings == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
