//! Bodies (P048): each stands on a step of its channel, and can be drawn.

use words::Channel;

use super::rules::word;
use crate::findings::problem::Problem;
use crate::pack::{Scenario, Step};
use crate::read::{Ledger, Seg};

/// An attachment has at most so many lines.
const LINES: usize = 6;

/// Checks the bodies of every step.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, story: &Scenario) {
    for (at, step) in story.steps.iter().enumerate() {
        let mut tell = |path: &[&str], problem, params: &[(&str, &str)]| {
            let start = [Seg::Key("step"), Seg::At(at)];
            let whole: Vec<Seg<'_>> = start.into_iter().chain(path.iter().map(|key| Seg::Key(key))).collect();
            let place = ledger.doc().place(&whole);
            let params: Vec<(&str, &str)> = [("step", step.id.0.as_str())].iter().chain(params).copied().collect();
            ledger.add_problem(problem, &place, &params);
        };
        for (body, _, _) in bodies(step)
            .into_iter()
            .filter(|(_, channel, has)| *has && *channel != step.channel)
        {
            tell(
                &[body],
                Problem::BodyElsewhere,
                &[("body", body), ("channel", &*word(step.channel))],
            );
        }
        if let Some(count) = step.chat.as_ref().map(|chat| chat.attachment.lines.len())
            && !(1..=LINES).contains(&count)
        {
            let params = [("count", &*count.to_string()), ("limit", &*LINES.to_string())];
            tell(&["chat", "attachment", "lines"], Problem::AttachmentLines, &params);
        }
        if !has_typed_signs(step) {
            tell(&["screen", "types"], Problem::TypedSigns, &[]);
        }
    }
}

/// Each body: its key, its channel, and whether the step has it.
fn bodies(step: &Step) -> [(&'static str, Channel, bool); 5] {
    [
        ("app", Channel::App, step.app.is_some()),
        ("sms", Channel::Sms, step.sms.is_some()),
        ("chat", Channel::Chat, step.chat.is_some()),
        ("screen", Channel::Screen, step.screen.is_some()),
        ("door", Channel::Door, step.door.is_some()),
    ]
}

/// What is typed where it would be seen: four to six signs, the same in every language. A step without any has none to get wrong.
fn has_typed_signs(step: &Step) -> bool {
    let Some(types) = step.screen.as_ref().and_then(|screen| screen.types.as_ref()) else {
        return true;
    };
    let mut lines = types.0.values();
    let Some(first) = lines.next() else { return true };
    let proper = (4..=6).contains(&first.chars().count()) && first.chars().all(|sign| sign.is_ascii_alphanumeric());
    proper && lines.all(|line| line == first)
}
