//! The program: everything it does is in the library, so that tests can call it.

// No console window behind the program on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    if std::env::args().nth(1).is_some_and(|word| word == "remind") {
        return hang_up_first::remind();
    }
    hang_up_first::environment::prepare();
    match hang_up_first::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hang-up-first could not start: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
