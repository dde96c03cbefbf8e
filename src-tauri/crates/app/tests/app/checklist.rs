//! `checklist.*` and `help.*`

use wire::{ChecklistRead, HelpRead};

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
