use proptest::prelude::*;
use words::{BoosterFormat, Channel, CheckRoute, HolderId, Recalled};

use crate::{
    booster::{Recall, RecallAnswer, recall},
    pack::{Catalogues, Disclosure, Holder, Item, Items, Pack, Tactic},
};

const FORMATS: [BoosterFormat; 6] = [
    BoosterFormat::FirstMove,
    BoosterFormat::WhatProves,
    BoosterFormat::NameTheTactic,
    BoosterFormat::OwnWords,
    BoosterFormat::OwnRoute,
    BoosterFormat::WhoHolds,
];

#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct File {
    disclosure: Vec<Disclosure>,
    holder: Vec<Holder>,
    tactic: Vec<Tactic>,
    item: Vec<Item>,
}

/// The catalogues and items of the bundled pack.
pub(super) fn pack() -> Pack {
    let file = |text: &str| toml::from_str::<File>(text).expect("the bundled pack is sound");
    macro_rules! bundled {
        ($name:literal) => {
            file(include_str!(concat!("../../../../../resources/packs/reported-cases/", $name)))
        };
    }
    let channels = [
        (Channel::App, bundled!("items/app.toml")),
        (Channel::Call, bundled!("items/call.toml")),
        (Channel::Chat, bundled!("items/chat.toml")),
        (Channel::Door, bundled!("items/door.toml")),
        (Channel::Sms, bundled!("items/sms.toml")),
    ];
    Pack {
        catalogues: Catalogues {
            disclosures: bundled!("disclosures.toml").disclosure,
            holders: bundled!("holders.toml").holder,
            tactics: bundled!("tactics.toml").tactic,
            ..Catalogues::default()
        },
        items: Items(channels.into_iter().map(|(channel, file)| (channel, file.item)).collect()),
        ..Pack::default()
    }
}

#[test]
fn an_answer_to_another_question_is_not_graded() {
    let pack = pack();
    let proves = recall(&pack, BoosterFormat::WhatProves, &[], 1).expect("asked");
    assert_eq!(proves.grade(&RecallAnswer::OwnWord(Recalled::Yes)), None, "nothing to compare with");
    assert_eq!(
        proves.grade(&RecallAnswer::Proves(Some(words::DisclosureId("x".into())))),
        None,
        "it did not stand to choose"
    );
    let first = recall(&pack, BoosterFormat::FirstMove, &[], 1).expect("asked");
    assert_eq!(
        first.grade(&RecallAnswer::OwnWord(Recalled::Partly)),
        Some(Recalled::Partly),
        "one's own word counts"
    );
}

#[test]
fn who_holds_it_is_had_wholly_partly_or_not() {
    let pack = pack();
    let asked = recall(&pack, BoosterFormat::WhoHolds, &[], 5).expect("asked");
    let Recall::WhoHolds { disclosure, options } = &asked else {
        panic!("the format that was asked for")
    };
    let (hold, not): (Vec<HolderId>, Vec<HolderId>) = options
        .iter()
        .map(|holder| holder.id.clone())
        .partition(|id| disclosure.holders.contains(id));
    let grade = |ticked: Vec<HolderId>| asked.grade(&RecallAnswer::Holders(ticked));
    assert_eq!(grade(hold.clone()), Some(Recalled::Yes), "everybody who holds it and nobody else");
    assert_eq!(grade(hold.into_iter().take(1).collect()), Some(Recalled::Partly), "one of them");
    assert_eq!(grade(not), Some(Recalled::No), "only those who do not");
    assert_eq!(grade(Vec::new()), Some(Recalled::No), "nobody");
    assert_eq!(
        grade(vec![HolderId("neighbour".into())]),
        None,
        "somebody who did not stand to choose"
    );
}

proptest! {
    #[test]
    fn every_format_asks_four_different_things_and_one_answer_is_right(seed: u64) {
        let pack = pack();
        for format in FORMATS {
            let asked = recall(&pack, format, &[], seed).expect("the bundled pack has something to ask");
            prop_assert_eq!(&Some(asked.clone()), &recall(&pack, format, &[], seed), "the same seed asks the same");
            match &asked {
                Recall::FirstMove | Recall::OwnWords => {}
                Recall::WhatProves { options } => {
                    let mut classes: Vec<_> = options.iter().map(|option| option.class).collect();
                    classes.sort_unstable();
                    classes.dedup();
                    prop_assert_eq!(classes.len(), 4, "one of each class");
                    prop_assert_eq!(asked.grade(&RecallAnswer::Proves(None)), Some(Recalled::Yes));
                    let any = RecallAnswer::Proves(Some(options[0].id.clone()));
                    prop_assert_eq!(asked.grade(&any), Some(Recalled::No), "nothing proves it");
                }
                Recall::NameTheTactic { options, .. } => {
                    let right = options.iter().filter(|option| asked.grade(&RecallAnswer::Tactic(option.id.clone())) == Some(Recalled::Yes));
                    prop_assert_eq!((options.len(), right.count()), (4, 1));
                }
                Recall::OwnRoute { options, .. } => {
                    prop_assert_eq!(options.len(), 4);
                    prop_assert_eq!(asked.grade(&RecallAnswer::Route(CheckRoute::Own)), Some(Recalled::Yes), "one's own is always there");
                }
                Recall::WhoHolds { disclosure, options } => {
                    let hold = options.iter().filter(|option| disclosure.holders.contains(&option.id)).count();
                    prop_assert!(options.len() == 4 && (2..4).contains(&hold), "{} of {} hold it", hold, options.len());
                }
            }
        }
    }
}
