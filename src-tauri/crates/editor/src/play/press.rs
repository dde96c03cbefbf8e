//! What was typed, and what it means.

use std::io::{BufRead, Read};

use lesson::pack::Scenario;
use lesson::run::{Open, Run};
use words::{ChoiceId, Exit};

use super::Player;
use crate::desk::Trouble;
use crate::names::nearest;
use crate::visible::visible;

/// The longest line that is read: whatever is longer is no press.
const LONGEST: u64 = 4_096;

/// What was typed.
pub enum Line {
    /// One line, without the spaces around it.
    Typed(String),
    /// There will be no more.
    End,
}

/// What a line means at a step.
pub enum Press {
    /// Take what stands open under this id.
    Take(ChoiceId),
    /// Tap this detail, or all of the step.
    Tap(Option<String>),
    /// Show the step again.
    Again,
    /// Leave off.
    Stop,
    /// It means nothing here; perhaps this was meant.
    Unknown(Option<String>),
}

impl Player<'_, '_> {
    /// Asks for a line.
    pub(super) fn ask(&mut self) -> Result<Line, Trouble> {
        write!(self.desk.out, "> ")?;
        self.desk.out.flush()?;
        let mut bytes = Vec::new();
        let read = (&mut *self.input).take(LONGEST).read_until(b'\n', &mut bytes)?;
        let typed = String::from_utf8_lossy(&bytes).trim().to_owned();
        if self.echoes {
            self.desk.line(visible(&typed))?;
        }
        Ok(if read == 0 { Line::End } else { Line::Typed(typed) })
    }
}

/// Understands a line: `1` a choice, `a` an exit, an id either of them. The ids come first, since an editor may call a choice `a`.
pub fn read(typed: &str, run: &Run, story: &Scenario) -> Press {
    let open = run.open(story).unwrap_or_default();
    let typed = typed.to_lowercase();
    let ids: Vec<ChoiceId> = open.iter().map(Open::id).collect();
    if let Some(id) = ids.iter().find(|id| id.0 == typed) {
        return Press::Take(id.clone());
    }
    let labelled = labels(&open).into_iter().zip(&ids).find(|(label, _)| *label == typed);
    if let Some((_, id)) = labelled {
        return Press::Take(id.clone());
    }
    match typed
        .split_once(' ')
        .map_or((typed.as_str(), None), |(word, rest)| (word, Some(rest.trim())))
    {
        // Whoever listens presses Enter.
        ("", _) => match open.first() {
            Some(go_on @ Open::GoOn(_)) => Press::Take(go_on.id()),
            _ => Press::Again,
        },
        ("t", detail) => Press::Tap(detail.map(str::to_owned)),
        ("r" | "?", None) => Press::Again,
        ("q", None) => Press::Stop,
        _ => Press::Unknown(nearest(&typed, ids.iter().map(|id| id.0.as_str())).map(str::to_owned)),
    }
}

/// What each open press is called: choices are numbered, exits lettered.
pub fn labels(open: &[Open<'_>]) -> Vec<String> {
    let mut numbers = 1..;
    open.iter()
        .map(|open| match open {
            Open::Choice(_) | Open::GoOn(_) => numbers.next().map_or_else(String::new, |number: u32| number.to_string()),
            Open::Exit(exit, _) => letter(*exit).to_owned(),
        })
        .collect()
}

/// Each exit keeps its letter, whatever else is open: a hand that knows it must not press another.
fn letter(exit: Exit) -> &'static str {
    match exit {
        Exit::HangUp => "a",
        Exit::SelfCheck => "b",
        Exit::AskSomeone => "c",
        Exit::StopWatching => "d",
    }
}
