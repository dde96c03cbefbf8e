//! `licences write`: the list that the program shows, into its place. `licences text hang-up-first` (or `hang-up-first-pack`): the list of that
//! program on the standard output, as its package has it.

use std::{env, error::Error, io, io::Write, process::ExitCode};

use licences::{Program, list, root, text, write};

const USAGE: &str = "usage: licences write | text hang-up-first | text hang-up-first-pack";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    match run(&words.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("licences: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[&str]) -> Result<(), Box<dyn Error>> {
    let program = match words {
        ["write"] => return write(&root()),
        ["text", "hang-up-first"] => Program::Main,
        ["text", "hang-up-first-pack"] => Program::Tool,
        _ => return Err(USAGE.into()),
    };
    io::stdout().write_all(text(&list(&root(), program)?).as_bytes())?;
    Ok(())
}
