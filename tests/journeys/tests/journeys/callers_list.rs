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
