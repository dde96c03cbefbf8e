//! `time`: the written sum of a plan.

use crate::world::{Pack, on};

const PLAN: &str = "plans/evening.toml";

#[test]
fn the_sum_is_told_line_by_line_in_either_language() {
    let pack = Pack::sound();
    on(pack.path(), "time", "evening --lang en").says(
        0,
        &[
            "evening · Fifteen minutes · room · 15:00",
            "call: has 5:00, needs 2:51, 2:09 to spare",
            "中  0:10  en  0:07  step opening",
            "vote again",
            "中  2:51  en  2:48  together",
        ],
    );
    on(pack.path(), "time", "plans/evening.toml --lang zh")
        .says(0, &["十五分钟 · 大家一起练", "call：给了5:00，要2:51，余2:09", "再表决一次"]);
    on(pack.path(), "time", "visitor --lang en").says(0, &["kiosk · 1:30", "list: has 0:30, needs 0:30, 0:00 to spare"]);
}

#[test]
fn what_does_not_fit_is_told_with_how_much_is_lacking() {
    let pack = Pack::sound().replace(PLAN, "discuss = 30", "discuss = 300");
    on(pack.path(), "time", "evening --lang en").says(1, &["call: has 5:00, needs 11:51, 6:51 too little"]);
}

#[test]
fn a_plan_with_an_error_is_timed_as_far_as_it_can_be() {
    let pack = Pack::sound().replace(PLAN, "form = \"a\"", "form = \"z\"");
    on(pack.path(), "time", "evening --lang en").says(
        1,
        &[
            "would leave plans/evening.toml out",
            "before: has 4:00; something it names",
            "call: has 5:00, needs",
        ],
    );
    on(pack.path(), "time", "evening --lang zh").says(1, &["没法算"]);
    let pack = Pack::sound().replace(PLAN, "for = \"room\"", "for = room");
    on(pack.path(), "time", "evening --lang en").says(1, &["cannot be read yet", "P001"]);
}

#[test]
fn a_plan_that_is_not_there_is_told_with_those_that_are() {
    let pack = Pack::sound();
    on(pack.path(), "time", "morning --lang en").says(2, &["no plan morning", "evening, visitor"]);
    on(pack.path(), "time", "--lang en").says(2, &["is missing"]);
}
