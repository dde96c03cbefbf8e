//! `cover`.

use std::fs;

use crate::world::{Pack, STORY, bundled, on};

#[test]
fn what_the_play_throughs_take_and_what_not_is_told() {
    let answer = on(Pack::sound().path(), "cover", "refund-call --lang en");
    answer.says(
        0,
        &[
            "play-throughs: 4",
            "choices not taken: ring.let-it-ring, second-ring.answer, sister.go-on",
            "hang-up not taken at: ring, staff,",
        ],
    );
    on(Pack::sound().path(), "cover", "refund-call --lang zh").says(0, &["试玩记录4个", "没走过的选择：ring.let-it-ring"]);
}

#[test]
fn a_play_through_more_covers_more() {
    let pack = Pack::sound();
    let before = on(pack.path(), "cover", "refund-call --lang en");
    let more =
        "scenario = \"refund-call\"\nseed = 1\nplay = [\"let-it-ring\"]\n\n[end]\nending = \"left\"\nmoney = 6200\naction = \"safe\"\n";
    let pack = pack.with("playthroughs/refund-call.not-answered.toml", more);
    let after = on(pack.path(), "cover", "refund-call --lang en");
    assert!(before.out.contains("ring.let-it-ring"), "nobody had let it ring: {}", before.out);
    after.says(0, &["play-throughs: 5"]);
    assert!(!after.out.contains("ring.let-it-ring"), "now somebody has: {}", after.out);
}

#[test]
fn without_a_name_every_story_is_told_and_the_whole() {
    let answer = on(&bundled(), "cover", "--lang en");
    let stories = fs::read_dir(bundled().join("scenarios")).expect("the stories are there").count();
    assert_eq!(
        answer.out.matches("play-throughs: ").count(),
        stories,
        "one line a story: {}",
        answer.err
    );
    answer.says(0, &["Altogether: "]);
    on(&bundled(), "cover", "--lang zh").says(0, &["全部："]);
}

#[test]
fn a_story_with_errors_is_not_measured_and_said_so() {
    let pack = Pack::sound().replace(STORY, "to = \"staff\"", "to = \"staf\"");
    on(pack.path(), "cover", "refund-call --lang en").says(1, &["has errors, and cannot be measured yet"]);
    on(pack.path(), "cover", "refund-call --lang zh").says(1, &["有错误，没法统计"]);
    on(pack.path(), "cover", "--lang en").says(1, &["recall-note", "have errors and are not counted: refund-call"]);
}
