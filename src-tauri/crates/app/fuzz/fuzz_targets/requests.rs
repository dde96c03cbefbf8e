//! A page that may have been taken over: each line is the name of a command and a request. Whatever it asks, and in whatever order, it is
//! answered or refused.

#![no_main]

mod ask;
#[path = "../../tests/app/world.rs"]
#[allow(dead_code, reason = "the world of the tests, of which a target needs a part")]
mod world;

use app::App;
use libfuzzer_sys::fuzz_target;

/// No page asks for more before the next is drawn.
const MOST: usize = 24;

std::thread_local! {
    /// One program for all inputs: to open it takes longer than all that is asked of it. What it then knows is in no input, so a crash
    /// that one input alone does not repeat is repeated by running the corpus before it.
    static OPEN: (world::World, App) = {
        let world = world::world();
        let app = world.open();
        (world, app)
    };
}

fuzz_target!(|input: &str| {
    OPEN.with(|(world, app)| {
        for line in input.lines().take(MOST) {
            let Some((function, request)) = line.split_once(' ') else { continue };
            ask::ask(app, function, request);
            world.clock.goes_by(std::time::Duration::from_millis(700));
            let _ = app.watch.duty(None);
        }
    });
});
