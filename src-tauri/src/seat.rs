//! Whose call it is: derived from the window's label, never from the request.

use std::collections::BTreeMap;

use wire::Refusal;
use words::{ErrorCode, PersonId, Seat};

/// The one person who is there from the start.
const PERSON: PersonId = PersonId(1);

/// The seat of a window.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for a window that has none.
pub fn seat(label: &str) -> Result<Seat, Refusal> {
    match label {
        "main" => Ok(Seat::Person(PERSON)),
        _ if label.starts_with("kiosk-") => Ok(Seat::Visitor),
        _ => Err(Refusal {
            code: ErrorCode::NotAllowed,
            params: BTreeMap::new(),
            detail: format!("window `{label}` has no seat"),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_of_a_window_tells_whose_call_it_is() {
        assert_eq!(seat("main"), Ok(Seat::Person(PERSON)), "home belongs to a person");
        assert_eq!(seat("kiosk-3"), Ok(Seat::Visitor), "the kiosk belongs to its visitor");
        assert!(seat("elsewhere").is_err(), "an unknown window has no seat");
    }
}
