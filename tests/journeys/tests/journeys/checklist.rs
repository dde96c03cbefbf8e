//! The checklist: every entry answers its questions, and every reported statement stands with its source.

use crate::world::{EN, Names, ZH, computer, pack};

#[test]
fn the_entries_of_the_checklist_show_their_sources_in_chinese() {
    entries_show_their_sources(
        &ZH,
        &["谁掌握", "可能怎么流出去", "它说明什么", "为什么证明不了来电的是谁", "该怎么办"],
    );
}

#[test]
fn the_entries_of_the_checklist_show_their_sources_in_english() {
    let questions = [
        "Who holds it",
        "How it may get out",
        "What it shows",
        "Why it does not prove who is calling",
        "What to do instead",
    ];
    entries_show_their_sources(&EN, &questions);
}

fn entries_show_their_sources(names: &Names, questions: &[&str]) {
    let pack = pack();
    let computer = computer();
    let window = computer.open(names);
    window.press("button", names.checklist).expect("the checklist is on Home");
    for entry in &pack.catalogues.disclosures {
        window
            .waits_for("button", &entry.name.0[&names.lang])
            .unwrap_or_else(|fault| panic!("{}: {fault}", entry.id.0));
    }
    let sourced = pack
        .catalogues
        .disclosures
        .iter()
        .find(|entry| !entry.reported.is_empty() && !entry.sold.is_empty());
    let sourced = sourced.expect("a detail whose price was reported");
    window.press("button", &sourced.name.0[&names.lang]).expect("an entry opens");
    for question in questions {
        window.sees(question).expect("every question is answered");
    }
    for id in sourced.reported.iter().chain(&sourced.sold) {
        let fact = pack.facts.fact(id).expect("a fact");
        let report = pack.facts.report(&fact.report).expect("its report");
        window.sees(&fact.text.0[&names.lang]).expect("the statement, word for word");
        window.sees(&report.publisher.0[&names.lang]).expect("with who published it");
        window.sees(&report.title.0[&names.lang]).expect("and where");
    }
}
