//! `checklist.*` and `help.*`

use app::App;
use wire::{ChecklistLook, ChecklistRead, ChecklistRights, Entry, EntryRef, HelpRead, NowAdvise, NowRead};
use words::{Advice, DisclosureId, ErrorCode, FactKind, RequestId, RouteId};

use crate::world::{PERSON, world};

fn look(app: &App, entry: EntryRef) -> Entry {
    app.checklist
        .look(PERSON, ChecklistLook { entry })
        .expect("an entry of the list can be looked at")
}

#[test]
fn every_disclosure_answers_its_five_questions_with_sources() {
    let world = world();
    let app = world.open();
    let checklist = app.checklist.read(PERSON, ChecklistRead {}).expect("readable");
    assert!(checklist.disclosures.len() >= 12, "everything that the two stories disclose");
    let mut priced = 0;
    for name in &checklist.disclosures {
        let id = &name.disclosure.0;
        let Entry::Disclosure(entry) = look(&app, EntryRef::Disclosure(name.disclosure.clone())) else {
            panic!("{id}: another kind of entry");
        };
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
        priced += usize::from(!entry.sold.is_empty());
    }
    assert!(
        (1..checklist.disclosures.len()).contains(&priced),
        "a price is told where a report tells one, and none is made up where no report does"
    );
}

#[test]
fn every_name_in_the_list_and_every_link_of_an_entry_leads_to_an_entry() {
    let world = world();
    let app = world.open();
    let list = app.checklist.read(PERSON, ChecklistRead {}).expect("readable");
    let disclosures = list.disclosures.into_iter().map(|name| EntryRef::Disclosure(name.disclosure));
    let requests = list.requests.into_iter().map(|name| EntryRef::Request(name.request));
    let holders = list.holders.into_iter().map(|name| EntryRef::Holder(name.holder));
    let others = list.tactics.into_iter().chain(list.routes).map(|name| name.entry);
    let mut links = 0;
    for entry in disclosures.chain(requests).chain(holders).chain(others) {
        let onward = match look(&app, entry.clone()) {
            Entry::Disclosure(page) => {
                let holders = page.holders.into_iter().map(|holder| EntryRef::Holder(holder.holder));
                holders
                    .chain(page.routes.into_iter().map(|route| EntryRef::Route(route.route)))
                    .collect()
            }
            Entry::Request(page) => page.tactics.into_iter().map(|link| link.entry).collect::<Vec<_>>(),
            Entry::Tactic(page) => page.requests.into_iter().map(|link| link.entry).collect(),
            Entry::Route(page) => page.carries.into_iter().map(|link| link.entry).collect(),
            Entry::Holder(page) => page.holds.into_iter().map(|link| link.entry).collect(),
        };
        for link in onward {
            look(&app, link);
            links += 1;
        }
    }
    assert!(links > 20, "entries lead to entries: {links}");
}

#[test]
fn an_entry_that_is_not_there_is_refused_with_its_own_code() {
    let world = world();
    let app = world.open();
    for id in ["", "nothing-of-the-kind", "<b>name</b>", "../name"] {
        let entry = EntryRef::Route(RouteId(id.to_owned()));
        let refusal = app
            .checklist
            .look(PERSON, ChecklistLook { entry })
            .expect_err("there is no such entry");
        assert_eq!(refusal.code, ErrorCode::EntryNotFound, "“{id}”");
    }
}

#[test]
fn the_law_is_told_with_its_source_and_with_the_law_of_today() {
    let world = world();
    let rights = world.open().checklist.rights(PERSON, ChecklistRights {}).expect("readable");
    assert!(!rights.facts.is_empty(), "the pack reports on the law");
    for fact in &rights.facts {
        assert!(
            matches!(fact.kind, FactKind::Law | FactKind::Advice),
            "{}: law or official advice, and no story",
            fact.fact.0
        );
        assert!(!fact.publisher.0.is_empty(), "{}: with its source", fact.fact.0);
        assert!(
            fact.kind != FactKind::Law || fact.today.is_some(),
            "{}: a law as reported then stands beside the law of today",
            fact.fact.0
        );
    }
}

#[test]
fn what_can_be_ticked_is_what_the_checklist_names() {
    let world = world();
    let app = world.open();
    let list = app.now.read(PERSON, NowRead {}).expect("readable");
    let checklist = app.checklist.read(PERSON, ChecklistRead {}).expect("readable");
    assert_eq!(list.requests, checklist.requests, "every wish can be ticked");
    assert_eq!(list.disclosures, checklist.disclosures, "and everything they know");
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
