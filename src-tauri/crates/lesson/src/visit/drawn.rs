//! What is drawn for a visitor: of several plans one, and of a list of contacts others than the one before got, for those who queue see
//! what is asked. A scam and a genuine contact take turns.

use words::{ItemId, KioskDoor, Nature};

use super::doors::plans;
use crate::chance::{below, shuffled};
use crate::pack::{Pack, Part};
use crate::session::{Act, Does, act};

/// What a visitor goes through.
pub(super) struct Drawn {
    pub(super) acts: Vec<Act>,
    pub(super) aloud: bool,
}

/// Draws what lies behind a door; none if nothing does.
pub(super) fn drawn(pack: &Pack, door: KioskDoor, seed: u64) -> Option<Drawn> {
    let mut state = seed;
    let plans = plans(pack, door);
    let plan = plans.get(below(&mut state, plans.len()))?;
    let mut turn = match below(&mut state, 2) {
        0 => Nature::Scam,
        _ => Nature::Genuine,
    };
    let acts = plan.parts.iter().map(|part| draw(pack, part, &mut turn, &mut state));
    let acts: Option<Vec<Act>> = acts.collect();
    Some(Drawn {
        acts: acts.filter(|acts| !acts.is_empty())?,
        aloud: plan.aloud,
    })
}

fn draw(pack: &Pack, part: &Part, turn: &mut Nature, state: &mut u64) -> Option<Act> {
    let mut drawn = act(pack, part)?;
    if let (Does::Quiz(items), Some(count)) = (&mut drawn.does, part.first) {
        let mut left = shuffled(std::mem::take(items), state);
        for _ in 0..count {
            items.extend(take(pack, &mut left, *turn));
            *turn = other(*turn);
        }
    }
    Some(drawn)
}

/// One of that nature; where there is none any more, another.
fn take(pack: &Pack, left: &mut Vec<ItemId>, nature: Nature) -> Option<ItemId> {
    let of = |id: &ItemId| pack.items.item(id).is_some_and(|(_, item)| item.nature == nature);
    let at = left.iter().position(of).or_else(|| (!left.is_empty()).then_some(0))?;
    Some(left.remove(at))
}

const fn other(nature: Nature) -> Nature {
    match nature {
        Nature::Scam => Nature::Genuine,
        Nature::Genuine => Nature::Scam,
    }
}
