//! Names of exits and moves, and what each counts for.

use std::fmt;

use serde::Serialize;
use words::{Exit, Move};

/// Every standing exit, with the key an editor writes.
pub(super) const EXITS: [(Exit, &str); 4] = [
    (Exit::HangUp, "hang-up"),
    (Exit::SelfCheck, "self-check"),
    (Exit::AskSomeone, "ask-someone"),
    (Exit::StopWatching, "stop-watching"),
];

/// The key of an exit.
pub(super) fn exit_key(exit: Exit) -> &'static str {
    EXITS.iter().find(|(other, _)| *other == exit).map_or("", |(_, key)| key)
}

/// The exit of that key.
pub(super) fn exit_of(key: &str) -> Option<Exit> {
    EXITS.iter().find(|(_, other)| *other == key).map(|(exit, _)| *exit)
}

/// Hanging up, checking for oneself and asking somebody are safe whoever called, and may never be punished (P037).
pub(super) fn is_always_safe(kind: Move) -> bool {
    matches!(kind, Move::HangUp | Move::SelfCheck | Move::AskSomeone)
}

/// A choice of that kind is a way out of a step (P033). Saying no, taking no notice and reporting leave the caller with nothing.
/// Taking notice is one only where nobody else speaks: in one's own app, or with a helper.
pub(super) fn is_way_out(kind: Move, among_friends: bool) -> bool {
    match kind {
        Move::HangUp | Move::SelfCheck | Move::AskSomeone | Move::Refuse | Move::Ignore | Move::ReportIt => true,
        Move::Heed => among_friends,
        Move::Probe | Move::Comply => false,
    }
}

/// A word of a pack as an editor writes it: `needlessly-costly`, `sms`.
pub(super) fn word(value: impl Serialize) -> String {
    struct Written<T>(T);
    impl<T: Serialize> fmt::Display for Written<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Written(value).to_string()
}
