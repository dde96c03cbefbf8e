//! `checklist.*` and `help.*`

use wire::{ChecklistRead, HelpRead, NowAdvise};
use words::{Advice, DisclosureId, RequestId};

use crate::world::{PERSON, world};

#[test]
fn every_disclosure_answers_its_five_questions_with_sources() {
    let world = world();
    let checklist = world.open().checklist.read(PERSON, ChecklistRead {}).expect("readable");
    assert!(checklist.disclosures.len() >= 12, "everything that the two stories disclose");
    for entry in &checklist.disclosures {
        let id = &entry.disclosure.0;
        for (question, text) in [
            ("what it shows", &entry.shows),
            ("why it is no proof", &entry.not_proof),
            ("what to do", &entry.instead),
        ] {
            assert!(
                text.0.len() >= 2 && text.0.values().all(|line| !line.trim().is_empty()),
                "{id}: {question} in both languages"
            );
        }
        for fact in entry.reported.iter().chain(&entry.sold) {
            assert!(
                !fact.publisher.0.is_empty() && !fact.report_title.0.is_empty(),
                "{id}: `{}` has its source",
                fact.fact.0
            );
        }
    }
    assert!(
        checklist.disclosures.iter().any(|entry| !entry.sold.is_empty()),
        "a price is told where a report tells one"
    );
    assert!(
        checklist.disclosures.iter().any(|entry| entry.sold.is_empty()),
        "and none is made up where no report does"
    );
}

#[test]
fn every_help_line_has_a_source_and_a_day() {
    let world = world();
    let help = world.open().help.read(PERSON, HelpRead {}).expect("readable");
    assert!(
        help.lines.iter().any(|line| line.number == "96110"),
        "the police anti-fraud line is there"
    );
    for line in &help.lines {
        assert!(
            !line.source.is_empty() && line.checked.0.len() == 10,
            "{}: where the number was read, and when",
            line.line.0
        );
    }
    let ids: Vec<_> = help.lines.iter().map(|line| &line.line).collect();
    for (event, lines) in help.orders.iter().flat_map(|order| &order.events) {
        assert!(
            lines.iter().all(|line| ids.contains(&line)),
            "{event}: every line to call is there: {lines:?}"
        );
    }
}

#[test]
fn the_ticks_come_to_one_advice_and_what_they_know_never_lowers_it() {
    let world = world();
    let app = world.open();
    let checklist = app.checklist.read(PERSON, ChecklistRead {}).expect("readable");
    let all: Vec<DisclosureId> = checklist.disclosures.iter().map(|entry| entry.disclosure.clone()).collect();
    let told = |requests: &[&str], disclosures: &[DisclosureId]| {
        let requests = requests.iter().map(|id| RequestId((*id).to_owned())).collect();
        let disclosures = disclosures.to_vec();
        app.now.advise(PERSON, NowAdvise { requests, disclosures }).expect("advice")
    };
    for stop in [
        "share-screen",
        "give-code",
        "safe-account",
        "install-loan-app",
        "verify-transfer",
        "tell-nobody",
        "ignore-warning",
    ] {
        assert_eq!(told(&[stop], &all).advice, Advice::StopNow, "{stop}: however much they know");
    }
    for check in ["agree-a-time", "look-in-app", "answer-whether-mine", "go-to-counter"] {
        assert_eq!(
            told(&[check], &all).advice,
            Advice::CheckFirst,
            "{check}: a genuine contact may ask it"
        );
    }
    let known = told(&[], &all);
    assert_eq!((known.advice, known.proofs), (Advice::ProvesNothing, 0), "all of it proves nothing");
    assert_eq!(told(&[], &[]).advice, Advice::HangUpFirst, "nothing ticked: hang up all the same");
}
