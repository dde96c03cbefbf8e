//! `play`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::world::{Answer, Pack, STORY, bundled, call};

fn play(folder: &Path, behind: &[&str], presses: &str) -> Answer {
    let folder = folder.to_str().expect("a path in UTF-8");
    let arguments: Vec<&str> = ["play", folder].into_iter().chain(behind.iter().copied()).collect();
    call(&arguments, presses.as_bytes())
}

const ENGLISH: &[&str] = &["refund-call", "--lang", "en"];
const CHINESE: &[&str] = &["refund-call", "--lang", "zh"];

#[test]
fn a_safe_ending_is_reached_by_numbers_and_letters() {
    let presses = "1\na\n1\n";
    play(Pack::sound().path(), ENGLISH, presses).says(
        0,
        &[
            "── Ending  left",
            "Action: safe",
            "The list in their hand",
            "proof of who is calling: 0",
        ],
    );
    play(Pack::sound().path(), CHINESE, presses).says(0, &["── 结局  left", "行动：稳妥", "他手里的那张表", "其中能证明他是谁的：0"]);
}

#[test]
fn an_unsafe_ending_is_reached_by_ids_and_names_the_better_move() {
    let answer = play(Pack::sound().path(), ENGLISH, "answer\npay\nwait\n");
    answer.says(
        0,
        &[
            "── Ending  lost",
            "Action: unsafe",
            "Paid: 5,000 yuan",
            "Account: 1,200 yuan",
            "The one better move (opening.ask)",
        ],
    );
    play(Pack::sound().path(), CHINESE, "answer\npay\nwait\n").says(0, &["行动：不稳妥", "付出：5000元", "更好的一步（opening.ask）"]);
}

#[test]
fn a_genuine_matter_can_be_made_needlessly_costly() {
    let answer = play(Pack::sound().path(), &["recall-note", "--lang", "en"], "throw-away\n2\n3\n");
    answer.says(0, &["Action: safe, but harder than it need be", "it was genuine"]);
    assert!(!answer.out.contains("The list in their hand"), "a genuine contact had no list");
}

#[test]
fn stopping_to_watch_is_not_judged_and_asks_for_no_judgement() {
    let answer = play(Pack::sound().path(), ENGLISH, "d\n");
    answer.says(0, &["── Ending  stopped", "Action: not judged"]);
    assert!(!answer.out.contains("How sure are you"), "nothing is asked of somebody who leaves");
}

#[test]
fn a_blind_story_asks_what_it_was_and_how_sure_one_is() {
    let answer = play(&bundled(), &["sms-parcel", "--lang", "en"], "leave-it\ndelete-it\nwhat?\n1\n3\n");
    answer.says(
        0,
        &[
            "What do you think this contact was?",
            "Type 1, 2 or 3.",
            "How sure are you?",
            "Judgement: a scam (sure); it was a scam",
        ],
    );
    let silent = play(&bundled(), &["sms-parcel", "--lang", "zh"], "leave-it\ndelete-it\n");
    silent.says(0, &["判断：说不准；实际上是骗局", "── 结局  deleted"]);
}

#[test]
fn a_play_through_of_every_story_of_the_bundled_pack_can_be_piped_in() {
    let files = fs::read_dir(bundled().join("playthroughs")).expect("the play-throughs are there");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("it can be listed").path()).collect();
    files.sort();
    let mut played = BTreeSet::new();
    for file in files {
        let play: toml::Table = fs::read_to_string(&file).expect("it can be read").parse().expect("it is TOML");
        let (story, seed) = (play["scenario"].as_str().expect("an id").to_owned(), play["seed"].to_string());
        if !played.insert(story.clone()) {
            continue; // The checker has played them all; here one of each story is enough.
        }
        let presses = play["play"].as_array().expect("a list").iter();
        let presses: Vec<&str> = presses.map(|press| press.as_str().expect("a press")).collect();
        let answer = self::play(&bundled(), &[&story, "--seed", &seed, "--lang", "en"], &presses.join("\n"));
        let ending = play["end"]["ending"].as_str().expect("an ending");
        answer.says(0, &[&format!("── Ending  {ending}\n")]);
    }
}

#[test]
fn it_begins_at_any_step_even_one_with_a_condition() {
    let pack = Pack::sound();
    play(pack.path(), &["refund-call", "--step", "thanks", "--lang", "en"], "wait\n").says(0, &["── Step 1  thanks", "── Ending  lost"]);
}

#[test]
fn the_same_seed_plays_the_same_story_and_another_may_not() {
    let pack = Pack::sound();
    let opening = |seed: &str| play(pack.path(), &["refund-call", "--seed", seed, "--lang", "en"], "1\nd\n").out;
    assert_eq!(opening("1"), opening("1"), "an editor sees again what was seen");
    let others = (2..10).filter(|seed: &u32| opening(&seed.to_string()) != opening("1")).count();
    assert!(others > 0, "the variants are drawn");
}

#[test]
fn a_tapped_detail_is_counted_and_told() {
    play(Pack::sound().path(), ENGLISH, "1\nt\nd\n").says(0, &["What they got right: 1 ", "of which you tapped 1", "(tapped)"]);
    play(Pack::sound().path(), ENGLISH, "1\nt nonsense\nd\n").says(0, &["There is nothing to tap here.", "(not tapped)"]);
}

#[test]
fn the_end_of_the_input_is_told_and_no_panic() {
    for presses in ["", "1", "1\nask", "1\nask\n\n"] {
        let answer = play(Pack::sound().path(), ENGLISH, presses);
        answer.says(1, &["There is no more input."]);
        play(Pack::sound().path(), CHINESE, presses).says(1, &["没有更多输入"]);
    }
    let quit = play(Pack::sound().path(), ENGLISH, "q\n");
    assert_eq!(quit.code, 1, "whoever leaves off has come to no ending: {}", quit.err);
}

#[test]
fn what_is_not_open_is_told_and_asked_again() {
    play(Pack::sound().path(), ENGLISH, "answr\n99\n\u{7}\n1\nd\n")
        .says(0, &["“answr” is not open here. Did you mean answer?", "“99” is not open", "\\u{7}"]);
    play(Pack::sound().path(), CHINESE, "answr\n1\nd\n").says(0, &["这里不能选“answr”。您是不是想写 answer？"]);
    let folder = Pack::sound();
    let path = folder.path().to_str().expect("a path in UTF-8");
    call(&["play", path, "refund-call", "--lang", "en"], b"\xff\xfe\n1\nd\n").says(0, &["── Ending  stopped"]);
}

#[test]
fn a_pipe_that_never_ends_is_left_off() {
    let presses = "let-it-be\n".repeat(2_000);
    play(Pack::sound().path(), ENGLISH, &presses).says(1, &["1000 presses and no ending"]);
}

#[test]
fn a_story_with_a_finding_is_played_as_it_stands() {
    let pack = Pack::sound().replace(STORY, "id = \"second-ring\"", "id = \"third-ring\"");
    play(pack.path(), ENGLISH, "1\nd\n").says(0, &["The program would leave scenarios/refund-call.toml out", "── Ending  stopped"]);
    let astray = play(pack.path(), ENGLISH, "1\na\n");
    astray.says(1, &["The story cannot go on at second-ring"]);
    play(pack.path(), CHINESE, "1\na\n").says(1, &["故事在 second-ring 走不下去"]);
}

#[test]
fn a_story_that_cannot_be_read_is_told_with_its_findings() {
    for (from, to, code) in [("start = ", "start = = ", "P001"), ("level = ", "level = 9 #", "P005")] {
        let pack = Pack::sound().replace(STORY, from, to);
        play(pack.path(), ENGLISH, "").says(1, &["cannot be read yet", code]);
        play(pack.path(), CHINESE, "").says(1, &["现在读不出来", code]);
    }
    let pack = Pack::sound().with(STORY, vec![b'#'; (1 << 20) + 1]);
    play(pack.path(), ENGLISH, "").says(1, &["cannot be read yet", "P003"]);
}
