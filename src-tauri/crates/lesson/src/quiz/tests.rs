//! The quiz, on packs of any size made here.

mod assembling;
mod judging;
mod reckoning;

use std::collections::BTreeMap;

use words::{Action, Channel, ChoiceId, Claim, FormId, ItemId, Level, Move, Nature, Text};

use crate::pack::{Form, Item, ItemChoice, Items, Pack};

const CHANNELS: [Channel; 3] = [Channel::Call, Channel::Sms, Channel::Chat];
const LEVELS: [Level; 3] = [Level::One, Level::Two, Level::Three];

/// An item whose id says what it is, so that a failing test can be read.
pub(crate) fn item(id: &str, nature: Nature, level: Level) -> Item {
    let text = || Text(BTreeMap::new());
    let choice = |id: &str, action| ItemChoice {
        id: ChoiceId(id.to_owned()),
        say: text(),
        kind: Move::SelfCheck,
        action,
    };
    Item {
        id: ItemId(id.to_owned()),
        nature,
        claims: Claim::Shop,
        level,
        setting: text(),
        from: text(),
        say: text(),
        discloses: Vec::new(),
        requests: Vec::new(),
        tactics: Vec::new(),
        based_on: Vec::new(),
        made_up: Vec::new(),
        why: text(),
        choices: vec![
            choice("check", Action::Safe),
            choice("comply", Action::Unsafe),
            choice("leave", Action::NeedlesslyCostly),
        ],
    }
}

/// So many items of each nature, level and channel; of them as many parallel forms as fit, at most three.
fn pack(of_each: usize) -> Pack {
    let mut items: BTreeMap<Channel, Vec<Item>> = BTreeMap::new();
    for channel in CHANNELS {
        for (number, level) in (1..).zip(LEVELS) {
            for (sign, nature) in [("s", Nature::Scam), ("g", Nature::Genuine)] {
                let ids = (0..of_each).map(|at| format!("{channel:?}-{number}-{sign}-{at}").to_lowercase());
                items.entry(channel).or_default().extend(ids.map(|id| item(&id, nature, level)));
            }
        }
    }
    let forms = (0..of_each.min(3)).map(form).collect();
    Pack {
        items: Items(items),
        forms,
        ..Pack::default()
    }
}

/// 8 and 8 of the items of that number, 4 and 4 around a story; in the same order of natures as every other form.
fn form(at: usize) -> Form {
    let of = |sign: &str| {
        let all = ["call", "sms", "chat"].map(|channel| [1, 2, 3].map(|level| format!("{channel}-{level}-{sign}-{at}")));
        all.into_iter().flatten().take(8).map(ItemId).collect::<Vec<_>>()
    };
    let (scams, genuine) = (of("s"), of("g"));
    let around_a_story = [&scams[..4], &genuine[..4]].concat();
    Form {
        id: FormId(at.to_string()),
        items: [scams, genuine].concat(),
        around_a_story,
        room: Vec::new(),
        room_short: Vec::new(),
    }
}
