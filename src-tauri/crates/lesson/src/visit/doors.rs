//! Which doors a pack has something for, and which of its plans lie behind each.

use words::{KioskDoor, PartKind, Venue};

use crate::pack::{Pack, Plan};

/// The doors that stand open, in the order in which they are shown. Help and staff are always there.
#[must_use]
pub fn doors(pack: &Pack) -> Vec<KioskDoor> {
    let open = |door: &KioskDoor| match door {
        KioskDoor::Call | KioskDoor::Round | KioskDoor::Child => !plans(pack, *door).is_empty(),
        KioskDoor::Now | KioskDoor::Rescue | KioskDoor::Staff => true,
    };
    KioskDoor::ALL.into_iter().filter(open).collect()
}

/// The plans behind a door, by id.
pub(super) fn plans(pack: &Pack, door: KioskDoor) -> Vec<&Plan> {
    let of_kiosk = pack.plans.values().filter(|plan| plan.venue == Venue::Kiosk);
    of_kiosk.filter(|plan| of(plan) == Some(door)).collect()
}

/// A plan that is read aloud is for a child; one with a story is a call that is lived; one that only asks is the quick round.
fn of(plan: &Plan) -> Option<KioskDoor> {
    let has = |kind| plan.parts.iter().any(|part| part.kind == kind);
    match plan.aloud {
        true => Some(KioskDoor::Child),
        false if has(PartKind::Story) => Some(KioskDoor::Call),
        false if has(PartKind::Quiz) => Some(KioskDoor::Round),
        false => None,
    }
}
