//! No trace of the machine it was written on.

use crate::sources::{self, Source, nothing_breaks, offends};

/// Where to look, and for what. Put together here, so that this file holds no trace itself.
const TRACES: &[(&str, &str)] = &[
    ("", concat!("/wo", "rk/")),
    ("", concat!("farm-", "studio")),
    ("ui/src/", concat!("local", "host:")),
];

fn traces(sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (above, line) in source.text.lines().enumerate() {
            let trace = TRACES
                .iter()
                .find(|(folder, trace)| source.path.starts_with(folder) && line.contains(trace));
            found.extend(trace.map(|(_, trace)| source.offence(above + 1, format_args!("`{trace}` is a path of one machine"))));
        }
    }
    found
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    nothing_breaks("The house stands on any machine.", &traces(sources::all()));
}

#[test]
fn a_path_of_one_machine_is_found() {
    let path = ["# see ", "/wo", "rk/main"].concat();
    let port = ["http://local", "host:5173"].concat();
    let house = [
        Source::new("Makefile", &format!("run:\n{path}\n")),
        Source::new("ui/src/a.ts", &port),
        Source::new("src-tauri/src/windows.rs", &port),
    ];
    offends(&traces(&house), &["Makefile:2:", "ui/src/a.ts:1:"]);
}
