//! Whose call it is: derived from the window's label and from who sits there now, never from the request.

use std::collections::BTreeMap;

use wire::Refusal;
use words::{ErrorCode, PersonId, Seat};

/// The seat of a window.
///
/// # Errors
/// [`ErrorCode::NotAllowed`] for a window that has none.
pub fn seat(label: &str, sitting: impl FnOnce() -> PersonId) -> Result<Seat, Refusal> {
    match label {
        "main" => Ok(Seat::Person(sitting())),
        "projector" => Ok(Seat::Room),
        "preview" => Ok(Seat::Preview),
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
        let of = |label| seat(label, || PersonId(3));
        assert_eq!(of("main"), Ok(Seat::Person(PersonId(3))), "home belongs to who sits there now");
        assert_eq!(of("kiosk-3"), Ok(Seat::Visitor), "the kiosk belongs to its visitor");
        assert_eq!(of("projector"), Ok(Seat::Room), "the projector belongs to the room");
        assert_eq!(of("preview"), Ok(Seat::Preview), "the preview belongs to the pack's editor");
        assert!(of("elsewhere").is_err(), "an unknown window has no seat");
    }
}
