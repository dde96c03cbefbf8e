//! Any command of the list, asked by its name as a window would, with whatever is said to be its request.

use app::App;
use wire::{COMMANDS, Refusal, WindowKind};
use words::Seat;

macro_rules! asks {
    ($($function:ident: $nouns:ident.$method:ident($request:ident) -> $reply:ident, [$($window:ident),+];)+) => {
        /// Asks it, if it can be read, in the first window that may. What comes back can be written, or it is a refusal with a code.
        pub fn ask(app: &App, function: &str, request: &str) {
            match function {
                $(stringify!($function) => {
                    let Ok(request) = serde_json::from_str::<wire::$request>(request) else { return };
                    told(function, app.$nouns.$method(seat(app, function), request));
                })+
                _ => {}
            }
        }
    };
}

wire::for_each_command!(asks);

fn seat(app: &App, function: &str) -> Seat {
    let row = COMMANDS.iter().find(|row| row.function == function);
    match row.and_then(|row| row.windows.first()) {
        Some(WindowKind::Kiosk) => Seat::Visitor,
        Some(WindowKind::Projector) => Seat::Room,
        Some(WindowKind::Preview) => Seat::Preview,
        Some(WindowKind::Main) | None => Seat::Person(app.people.sitting()),
    }
}

fn told<Reply: serde::Serialize>(function: &str, reply: Result<Reply, Refusal>) {
    let written = match &reply {
        Ok(reply) => serde_json::to_string(reply),
        Err(refusal) => serde_json::to_string(refusal),
    };
    written.unwrap_or_else(|why| panic!("the reply to {function} cannot be written: {why}"));
}
