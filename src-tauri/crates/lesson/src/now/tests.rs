use proptest::{collection::btree_set, prelude::*};
use words::{Subject, Text};

use super::*;
use crate::pack::Request;

/// Half of the requests mean stop now: those of an even number.
fn catalogues() -> Catalogues {
    let request = |number: u8| Request {
        id: RequestId(format!("wants-{number}")),
        name: Text::default(),
        about: Subject::Money,
        means: if number.is_multiple_of(2) {
            Meaning::StopNow
        } else {
            Meaning::CheckFirst
        },
        why_asked: Text::default(),
        instead: Text::default(),
        facts: Vec::new(),
        cues: Default::default(),
    };
    Catalogues {
        requests: (0..8).map(request).collect(),
        ..Catalogues::default()
    }
}

fn ticks(requests: &[u8], disclosures: &[u8]) -> Ticks {
    Ticks {
        requests: requests.iter().map(|number| RequestId(format!("wants-{number}"))).collect(),
        disclosures: disclosures.iter().map(|number| DisclosureId(format!("knows-{number}"))).collect(),
    }
}

fn told(requests: &[u8], disclosures: &[u8]) -> Advice {
    advice(&catalogues(), &ticks(requests, disclosures))
}

#[test]
fn the_most_cautious_of_what_they_want_decides() {
    assert_eq!(told(&[], &[]), Advice::HangUpFirst, "nothing is known of the call");
    assert_eq!(told(&[], &[1, 2, 3]), Advice::ProvesNothing, "what they know proves nothing");
    assert_eq!(told(&[1, 3], &[1]), Advice::CheckFirst, "a genuine matter may be behind it");
    assert_eq!(
        told(&[1, 2], &[]),
        Advice::StopNow,
        "one such wish is enough, whatever else they want"
    );
}

#[test]
fn a_request_that_no_catalogue_has_is_still_something_wanted() {
    assert_eq!(told(&[99], &[]), Advice::CheckFirst, "never less caution than for a known one");
}

proptest! {
    #[test]
    fn nothing_they_know_ever_lowers_the_caution(wants in btree_set(0_u8..12, 0..8), knows in btree_set(0_u8..20, 0..12), more in 0_u8..20) {
        let (wants, mut knows): (Vec<u8>, Vec<u8>) = (wants.into_iter().collect(), knows.into_iter().collect());
        let before = told(&wants, &knows);
        knows.push(more);
        let after = told(&wants, &knows);
        prop_assert!(after >= before, "{:?} became {:?}", before, after);
        if !wants.is_empty() {
            prop_assert_eq!(after, before, "beside something they want it changes nothing at all");
        }
    }

    #[test]
    fn nothing_they_want_ever_lowers_the_caution(wants in btree_set(0_u8..12, 0..8), knows in btree_set(0_u8..20, 0..12), more in 0_u8..12) {
        let (mut wants, knows): (Vec<u8>, Vec<u8>) = (wants.into_iter().collect(), knows.into_iter().collect());
        let before = told(&wants, &knows);
        wants.push(more);
        prop_assert!(told(&wants, &knows) >= before, "one more wish never makes the call safer");
        prop_assert!(told(&wants, &knows) >= Advice::CheckFirst, "whoever wants something is checked first");
    }
}
