//! The list in their hand shows exactly what this run disclosed.

use std::collections::BTreeSet;

use lesson::debrief::callers_list;
use serde_json::json;

use crate::{
    endings::play,
    world::{EN, Names, ZH, computer, pack},
};

#[test]
fn the_list_in_their_hand_shows_exactly_the_disclosures_of_the_run_in_chinese() {
    turn_round(&ZH);
}

#[test]
fn the_list_in_their_hand_shows_exactly_the_disclosures_of_the_run_in_english() {
    turn_round(&EN);
}

/// The names that the list shows: heads of the row, and what stands beside it.
const NAMES: &str = "
    const list = [...document.querySelectorAll('section')].find((each) => each.innerText.includes(arguments[0]));
    return [...list.querySelectorAll('th, section li button')].map((each) => each.textContent.trim());";

/// Whether a cell of the row can be seen and pressed once the phone has turned.
const UNCOVERED: &str = "
    const done = arguments[0], begun = performance.now();
    const look = () => {
        const cell = document.querySelector('td button');
        cell?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = cell?.getBoundingClientRect();
        const top = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        if (top && cell.contains(top) && !document.getAnimations().some((each) => each.playState === 'running')) done(true);
        else if (performance.now() - begun > 5000) done(top?.outerHTML.slice(0, 200) ?? 'no cell');
        else setTimeout(look, 50);
    };
    look();";

fn turn_round(names: &Names) {
    let pack = pack();
    let computer = computer();
    let window = computer.open(names);
    for (story, ending) in [
        ("mask-refund", "checked"),
        ("mask-refund", "led-all-the-way"),
        ("chat-refund", "paid"),
        ("recall-call", "handled"),
    ] {
        let plan = pack
            .playthroughs
            .values()
            .find(|plan| plan.scenario.0 == story && plan.end.ending.0 == ending)
            .expect("a play-through");
        let scenario = &pack.scenarios[&plan.scenario];
        let run = play(&window, names, &pack, plan);
        window.press("button", names.look_back).expect("the debrief");
        window.waits_for("heading", names.debrief).expect("the debrief");
        match callers_list(&pack.catalogues, scenario, &run) {
            None => assert!(
                !window.text().expect("readable").contains(names.list),
                "{story}: a genuine caller is not shown as one who reads from a list"
            ),
            Some(list) => {
                window.press("button", names.turn).expect("the phone turns round");
                let uncovered = window.script_later(UNCOVERED, vec![]).expect("readable");
                assert_eq!(
                    uncovered,
                    json!(true),
                    "{story}: the other side is really seen, and nothing lies over it"
                );
                let name = |id| pack.catalogues.disclosure(id).expect("known").name.0[&names.lang].clone();
                let disclosed: BTreeSet<String> = list.row.iter().chain(&list.beside).map(|cell| name(&cell.disclosure)).collect();
                let shown = window.script(NAMES, vec![json!(names.list)]).expect("readable");
                let shown: BTreeSet<String> = serde_json::from_value(shown).expect("names");
                assert_eq!(shown, disclosed, "{story}, {ending}: these and no others");
                assert_eq!(disclosed.len(), run.said(scenario).len(), "{story}, {ending}: none is lost");
            }
        }
        window.press("button", names.home).expect("the way home");
    }
}
