//! `hang-up-first room --plan P --no-window --port N`: a session without a window, led by lines on the standard input and told in lines of JSON
//! on the standard output. For tests and measurements: it is the program itself, with its records and its server, and nothing of the window
//! system is started.

use std::{
    io::{BufRead, Write},
    net::Ipv4Addr,
    process::ExitCode,
    sync::Arc,
};

use app::{App, PhonesAt};
use serde_json::{Value, json};
use wire::{Refusal, RoomClose, RoomLook, RoomOffer, RoomOpen, RoomPress, RoomResume, RoomView};
use words::{Letter, NextPress, PersonId, PlanId, Press, Program, Seat};

use crate::surroundings;

/// What is led, and where phones are let in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    /// The plan; none goes on with the session that was not ended.
    plan: Option<String>,
    address: Ipv4Addr,
    port: u16,
}

/// Whoever leads it: nobody sits at a window.
const SEAT: Seat = Seat::Person(PersonId(1));

const USAGE: &str = "usage: hang-up-first room (--plan PLAN | --resume) --no-window [--address A] [--port N]
lines on the standard input: next, back, skip, end, a, b, c (take that option), pause, go-on, look, close";

/// Whether the arguments ask for a session without a window.
pub fn asks_for_room(arguments: &[String]) -> bool {
    arguments.first().is_some_and(|word| word == "room") && arguments.iter().any(|word| word == "--no-window")
}

/// Leads it until the input ends.
pub fn room(arguments: &[String]) -> ExitCode {
    let Some(asked) = asked(arguments) else {
        eprintln!("{USAGE}");
        return ExitCode::FAILURE;
    };
    let surroundings = match surroundings::without_window() {
        Ok(surroundings) => surroundings,
        Err(error) => {
            eprintln!("hang-up-first finds no folders: {error}");
            return ExitCode::FAILURE;
        }
    };
    match lead(&Arc::new(App::open(surroundings)), &asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            tell(&json!({ "refusal": refusal }));
            ExitCode::FAILURE
        }
    }
}

fn asked(arguments: &[String]) -> Option<Asked> {
    let mut asked = Asked {
        plan: None,
        address: Ipv4Addr::LOCALHOST,
        port: 0,
    };
    let mut resume = false;
    let mut words = arguments.iter().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--plan" => asked.plan = Some(words.next()?.clone()),
            "--address" => asked.address = words.next()?.parse().ok()?,
            "--port" => asked.port = words.next()?.parse().ok()?,
            "--resume" => resume = true,
            "--no-window" => {}
            _ => return None,
        }
    }
    (asked.plan.is_some() != resume).then_some(asked)
}

fn lead(app: &Arc<App>, asked: &Asked) -> Result<(), Refusal> {
    let opened = open(app, asked)?;
    let watched = Arc::downgrade(app);
    app.rooms.watch(Box::new(move |_| {
        let Some(app) = watched.upgrade() else { return false };
        if let Ok(view) = app.rooms.look(SEAT, RoomLook {}) {
            tell(&told(&view));
        }
        true
    }));
    tell(&told(&opened));
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        let done = match line.trim() {
            "look" => app.rooms.look(SEAT, RoomLook {}).map(|view| told(&view)),
            "close" => {
                let report = app.rooms.close(SEAT, RoomClose {})?;
                tell(&json!({ "report": report }));
                return Ok(());
            }
            word => press(app, word).map(|view| told(&view)),
        };
        tell(&done.unwrap_or_else(|refusal| json!({ "refusal": refusal })));
    }
    Ok(())
}

fn open(app: &App, asked: &Asked) -> Result<RoomView, Refusal> {
    let offers = app.rooms.offer(SEAT, RoomOffer::default())?;
    let Some(plan) = &asked.plan else {
        let session = offers.unfinished.map_or(words::SessionId(0), |unfinished| unfinished.session);
        return app.rooms.resume(SEAT, RoomResume { session });
    };
    let program = Program::Plan {
        plan: PlanId(plan.clone()),
    };
    let pack = offers.pack;
    app.rooms.open(SEAT, RoomOpen { pack, program })?;
    app.rooms.phones_at(PhonesAt {
        address: asked.address,
        port: asked.port,
    })
}

fn press(app: &App, word: &str) -> Result<RoomView, Refusal> {
    let view = app.rooms.look(SEAT, RoomLook {})?;
    let take = |letter| Press::Take { letter };
    let press = match word {
        "next" if view.next == NextPress::Choose => take(Letter::A),
        "back" => Press::Back,
        "skip" => Press::SkipPart,
        "end" => Press::EndEarly,
        "a" => take(Letter::A),
        "b" => take(Letter::B),
        "c" => take(Letter::C),
        "pause" => Press::Pause,
        "go-on" => Press::GoOn,
        _ => Press::Next,
    };
    let stage = view.stage;
    app.rooms.press(SEAT, RoomPress { stage, press })
}

/// What a driver needs to know of where the session stands.
fn told(view: &RoomView) -> Value {
    let on = view.phones.on.as_ref();
    json!({
        "session": view.session,
        "stage": view.stage,
        "part": view.part,
        "next": view.next,
        "counts": view.counts,
        "address": on.map(|on| &on.address),
        "code": on.map(|on| &on.code),
        "here": on.map(|on| on.here),
        "joined": on.map(|on| on.joined),
        "notice": view.notice.as_ref().or(view.phones.notice.as_ref()),
    })
}

/// A line at a time, whoever tells it. Whoever does not read any more is not told.
fn tell(value: &Value) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{value}").and_then(|()| out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn a_plan_or_the_unfinished_session_is_led_and_nothing_unknown_is_passed_over() {
        let plan = asked(&words("room --plan room-15 --no-window --port 8800"));
        let expected = Asked {
            plan: Some("room-15".to_owned()),
            address: Ipv4Addr::LOCALHOST,
            port: 8800,
        };
        assert_eq!(plan, Some(expected), "as it was asked");
        assert!(
            asked(&words("room --resume --no-window")).is_some(),
            "or the one that was not ended"
        );
        for wrong in [
            "room --no-window",
            "room --plan",
            "room --plan a --resume",
            "room --plan a --port x",
            "room --plan a --loud",
        ] {
            assert_eq!(asked(&words(wrong)), None, "{wrong} is not understood");
        }
    }

    #[test]
    fn with_a_window_it_is_the_program_as_always() {
        assert!(asks_for_room(&words("room --plan room-15 --no-window")), "without a window");
        assert!(!asks_for_room(&words("room --plan room-15")), "with one");
        assert!(!asks_for_room(&words("now --no-window")), "another word");
    }
}
