//! Plans that borrow a story: the pack it is borrowed from lies beside the plan's own.

use crate::world::{Pack, on};

const PLAN: &str = "plans/evening.toml";
const STORY: &str = "scenario = \"refund-call\"";

fn borrows(story: &str) -> Pack {
    Pack::sound().replace(PLAN, STORY, &format!("pack = \"theirs\"\nscenario = \"{story}\""))
}

fn theirs() -> Pack {
    Pack::sound().replace("pack.toml", "id = \"small-pack\"", "id = \"theirs\"")
}

fn with(pack: &Pack, lang: &str) -> String {
    format!("--with {} --lang {lang}", pack.path().display())
}

#[test]
fn what_was_not_looked_into_is_named() {
    let own = borrows("refund-call");
    on(own.path(), "check", "--lang en").says(0, &["0 errors", "borrows from the pack theirs, which was not looked into"]);
    on(own.path(), "check", "--lang zh").says(0, &["安排里借了内容包 theirs 的情景，没有检查到它"]);
    let looked = on(own.path(), "check", &with(&theirs(), "en"));
    looked.says(0, &["0 errors"]);
    assert!(
        !looked.out.contains("looked into"),
        "with the other pack beside it nothing is left: {}",
        looked.out
    );
}

#[test]
fn a_story_or_a_cut_that_the_other_pack_has_not_is_an_error() {
    let other = theirs();
    let (unknown, misspelt) = (
        borrows("refund-cal"),
        borrows("refund-call").replace(PLAN, "cut = \"short\"", "cut = \"shrt\""),
    );
    on(unknown.path(), "check", &with(&other, "en")).says(
        1,
        &["P013", PLAN, "the pack `theirs` has no scenario `refund-cal`", "`refund-call`"],
    );
    on(unknown.path(), "check", &with(&other, "zh")).says(1, &["内容包 `theirs` 里没有情景 `refund-cal`"]);
    on(misspelt.path(), "check", &with(&other, "en")).says(1, &["P013", "has no cut `shrt`", "`short`"]);
}

#[test]
fn a_borrowed_story_has_to_fit_into_its_time_too() {
    let own = borrows("refund-call").replace(PLAN, "discuss = 30", "discuss = 300");
    let other = theirs();
    on(own.path(), "check", &with(&other, "en")).says(0, &["P092"]);
    on(own.path(), "time", &format!("evening {}", with(&other, "en"))).says(1, &["call: has 5:00, needs 11:51, 6:51 too little"]);
    on(own.path(), "time", "evening --lang en").says(1, &["call: has 5:00; something it names is not in the pack"]);
}

#[test]
fn the_other_pack_must_be_one() {
    let own = borrows("refund-call");
    on(own.path(), "check", "--with nowhere --lang en").says(2, &["nowhere"]);
    let nameless = theirs().replace("pack.toml", "id = ", "id = 7 #");
    on(own.path(), "check", &with(&nameless, "en")).says(2, &["it is not known which pack it is"]);
}
