//! The program: everything it does is in the library, so that tests can call it.

// No console window behind the program on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // Opens no window, so it may run beside the kiosk.
    if arguments.first().is_some_and(|word| word == "results") {
        return hang_up_first::results(&arguments);
    }
    if let Some(ended) = hang_up_first::kiosk(&arguments) {
        return ended;
    }
    if arguments.first().is_some_and(|word| word == "remind") {
        return hang_up_first::remind();
    }
    if hang_up_first::asks_for_room(&arguments) {
        return hang_up_first::room(&arguments);
    }
    hang_up_first::environment::prepare();
    if !hang_up_first::environment::has_screen() {
        eprintln!("{}", hang_up_first::environment::NO_SCREEN);
        return std::process::ExitCode::FAILURE;
    }
    match hang_up_first::run() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("hang-up-first could not start: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}
