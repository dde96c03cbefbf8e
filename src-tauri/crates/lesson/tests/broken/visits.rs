//! Visitors at the kiosk, on the bundled pack: whatever they press, they come to an end, and meet genuine contacts as well as scams.

use std::collections::BTreeSet;

use lesson::{
    checker::check,
    pack::{Item, Pack},
    quiz::Spot as Asked,
    run::{Judged, Spot},
    visit::{Counted, Press, Stop, Visit, VisitError, doors},
};
use proptest::prelude::*;
use words::{Action, ChoiceId, Judgement, KioskDoor, Moment, Nature};

use crate::bundled::bundled;

const PRACTISED: [KioskDoor; 3] = [KioskDoor::Call, KioskDoor::Round, KioskDoor::Child];

const CANNOT_TELL: Press = Press::Judge(Judged {
    judgement: Judgement::CannotTell,
    confidence: None,
});

fn pack() -> &'static Pack {
    static PACK: std::sync::LazyLock<Pack> = std::sync::LazyLock::new(|| check(&bundled()).pack);
    &PACK
}

fn begin(door: KioskDoor, seed: u64) -> Visit {
    Visit::begin(pack(), door, seed).expect("the pack has something behind it")
}

/// The contact that is asked about.
fn contact(visit: &Visit) -> Option<&'static Item> {
    let Stop::Item(quiz) = visit.stop() else { return None };
    let (Asked::Judge(id) | Asked::Act(id) | Asked::Told(id)) = quiz.spot() else {
        return None;
    };
    Some(pack().items.item(id).expect("it is in the pack").1)
}

/// What can be pressed here.
fn open(visit: &Visit) -> Vec<Press> {
    match visit.stop() {
        Stop::Over => Vec::new(),
        Stop::Said | Stop::LookBack(_) => vec![Press::Next],
        Stop::Item(quiz) => match quiz.spot() {
            Asked::Judge(_) => vec![CANNOT_TELL],
            Asked::Act(_) => {
                let choices = contact(visit).expect("a contact").choices.iter();
                choices.map(|choice| Press::Act(choice.id.clone())).collect()
            }
            Asked::Told(_) | Asked::Over => vec![Press::Next],
        },
        Stop::Story(run) => {
            let (story, ..) = visit.story(pack()).expect("a story");
            let decides = visit.decides(pack());
            match run.spot {
                Spot::Ending(_) if run.awaits_judgement(story) => vec![CANNOT_TELL],
                _ if decides.is_empty() => vec![Press::Next],
                _ => decides.into_iter().map(Press::Choose).collect(),
            }
        }
    }
}

/// Presses what `pick` picks until the end; back come the visit at every stop and what was counted.
fn play(door: KioskDoor, seed: u64, mut pick: impl FnMut(usize) -> usize) -> (Vec<Visit>, Vec<Counted>) {
    let (mut stops, mut counted) = (vec![begin(door, seed)], Vec::new());
    for at in 0..80 {
        let visit = stops.last().expect("it begins somewhere");
        let open = open(visit);
        if open.is_empty() {
            return (stops, counted);
        }
        let press = open.get(pick(at) % open.len()).expect("one of them");
        let (after, more) = visit.press(pack(), press, Moment(0)).expect("what stands open can be pressed");
        counted.extend(more);
        stops.push(after);
    }
    panic!("a visitor never comes to an end behind {door:?}");
}

/// What is judged on the way: contacts, and stories as a whole.
fn judged(stops: &[Visit]) -> Vec<Nature> {
    let new = |at: usize, same: &dyn Fn(&Visit) -> bool| at == 0 || !stops.get(at - 1).is_some_and(same);
    let of = |(at, visit): (usize, &Visit)| {
        let item = contact(visit).filter(|item| new(at, &|before| contact(before).is_some_and(|other| other.id == item.id)));
        let story = visit.story(pack()).filter(|_| new(at, &|before| before.story(pack()).is_some()));
        item.map(|item| item.nature).or_else(|| story.map(|(story, ..)| story.nature))
    };
    stops.iter().enumerate().filter_map(of).collect()
}

proptest! {
    #[test]
    fn whatever_a_visitor_presses_the_end_comes_and_at_most_three_things_stand_open(
        door in prop::sample::select(PRACTISED.to_vec()), seed: u64, picks in prop::collection::vec(0_usize..6, 80),
    ) {
        let (stops, counted) = play(door, seed, |at| picks.get(at).copied().unwrap_or_default());
        prop_assert_eq!(stops.last().map(Visit::stop), Some(&Stop::Over));
        prop_assert_eq!(counted.iter().filter(|counted| **counted == Counted::Finished).count(), 1, "the end is counted once");
        prop_assert!(stops.last().and_then(Visit::says).is_some(), "at the end something is said to take along");
        for visit in &stops {
            prop_assert!(open(visit).len() <= 3, "three options at most");
            let (part, parts) = visit.progress();
            prop_assert!((1..=parts).contains(&part), "part {} of {}", part, parts);
        }
    }

    #[test]
    fn what_does_not_stand_open_is_refused_and_changes_nothing(door in prop::sample::select(PRACTISED.to_vec()), seed: u64, at in 0_usize..20) {
        let (stops, _) = play(door, seed, |at| at);
        let visit = stops.get(at.min(stops.len() - 1)).expect("a stop");
        let before = visit.clone();
        let nowhere = ChoiceId("nowhere".to_owned());
        for wrong in [Press::Choose(nowhere.clone()), Press::Act(nowhere), Press::Next, CANNOT_TELL] {
            if !open(visit).contains(&wrong) {
                prop_assert!(visit.press(pack(), &wrong, Moment(0)).is_err(), "{:?} is not open at {:?}", wrong, visit.stop());
            }
        }
        prop_assert_eq!(visit, &before);
    }
}

#[test]
fn at_least_two_in_five_of_what_visitors_judge_are_genuine() {
    for door in PRACTISED {
        let natures: Vec<Nature> = (0..400).flat_map(|seed| judged(&play(door, seed, |at| at).0)).collect();
        let genuine = natures.iter().filter(|nature| **nature == Nature::Genuine).count();
        assert!(
            genuine * 5 >= natures.len() * 2,
            "behind {door:?} {genuine} of {} are genuine: whoever only ever meets scams learns to refuse everybody",
            natures.len()
        );
    }
}

#[test]
fn whoever_waits_in_the_queue_does_not_see_their_own_questions_answered() {
    for door in PRACTISED {
        let first = |seed| play(door, seed, |_| 0).0.iter().find_map(contact).map(|item| item.id.clone());
        let met: BTreeSet<_> = (0..40).map(first).collect();
        assert!(met.len() >= 4, "behind {door:?} only these come first: {met:?}");
    }
}

#[test]
fn before_and_after_a_story_one_is_a_scam_and_one_is_genuine() {
    for seed in 0..40 {
        let (stops, counted) = play(KioskDoor::Call, seed, |at| at);
        let items: Vec<(bool, Nature)> = stops
            .iter()
            .filter_map(|visit| Some((visit.is_after(), contact(visit)?.nature)))
            .collect();
        let of = |after| items.iter().find(|(when, _)| *when == after).map(|(_, nature)| *nature);
        assert_ne!(of(false), of(true), "each visitor meets both");
        let times = |wanted: fn(&Counted) -> bool| counted.iter().filter(|counted| wanted(counted)).count();
        assert_eq!(
            [
                times(|counted| matches!(counted, Counted::Before { .. })),
                times(|counted| matches!(counted, Counted::After { .. }))
            ],
            [1, 1],
            "one answer before the story is counted, and one after it"
        );
    }
}

#[test]
fn only_what_is_neither_a_loss_nor_needlessly_costly_counts_as_safe() {
    for seed in 0..40 {
        let visit = begin(KioskDoor::Call, seed);
        let visit = visit.press(pack(), &Press::Next, Moment(0)).expect("from the opening words").0;
        let visit = visit.press(pack(), &CANNOT_TELL, Moment(0)).expect("it is judged first").0;
        for choice in &contact(&visit).expect("a contact").choices {
            let (_, counted) = visit
                .press(pack(), &Press::Act(choice.id.clone()), Moment(0))
                .expect("it stands open");
            let safe = choice.action == Action::Safe;
            assert_eq!(counted, [Counted::Before { safe }], "{:?} is {:?}", choice.id, choice.action);
        }
    }
}

#[test]
fn the_quick_round_counts_its_end_and_no_before_or_after() {
    let (_, counted) = play(KioskDoor::Round, 7, |_| 0);
    assert_eq!(counted, [Counted::Finished], "without a story there is neither before nor after");
}

#[test]
fn a_pack_without_plans_offers_help_and_staff_alone() {
    let bare = Pack::default();
    assert_eq!(
        doors(&bare),
        [KioskDoor::Now, KioskDoor::Rescue, KioskDoor::Staff],
        "help is there whatever the pack has"
    );
    assert_eq!(
        Visit::begin(&bare, KioskDoor::Call, 0),
        Err(VisitError::NoDoor(KioskDoor::Call)),
        "and nothing is behind the others"
    );
    assert_eq!(doors(pack()), KioskDoor::ALL, "the bundled pack has something behind each");
}
