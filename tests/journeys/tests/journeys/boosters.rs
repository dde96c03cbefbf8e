//! Boosters on their six days, with the clock moved: each recalls first, each in another way, each brings one new contact.

mod pages;

use std::collections::BTreeSet;

use support::Window;

use crate::world::{Computer, EN, Names, ZH, begin, computer, open, pack, press};

const DAY: i64 = 86_400_000;
/// 2026-11-23, at noon in UTC: in no time zone that anybody lives in is it another day in the middle of a journey.
const FIRST: i64 = 1_795_435_200_000;

/// What a person reads.
pub struct Words {
    pub names: &'static Names,
    pub due: &'static str,
    pub start: &'static str,
    pub next: &'static str,
    pub days: &'static str,
    compare: &'static str,
    own: &'static str,
    none_proves: &'static str,
    all_ticked: &'static str,
    told: [&'static str; 3],
    pub on: &'static str,
    pub finish: &'static str,
    over: &'static str,
    pub act: &'static str,
}

pub const BOTH: [Words; 2] = [
    Words {
        names: &ZH,
        due: "今天温习两分钟",
        start: "开始温习",
        next: "下一次温习：",
        days: "温习的日子和提醒",
        compare: "说完了，对照一下",
        own: "差不多，就是这个意思",
        none_proves: "哪一样都不能",
        all_ticked: "选好了",
        told: ["对，您还记得。", "想起来一部分了。", "没关系，再看一遍就记住了。"],
        on: "看一条新的",
        finish: "看完了，今天就到这里",
        over: "今天就到这里",
        act: "您会怎么办？",
    },
    Words {
        names: &EN,
        due: "Two minutes of practice today",
        start: "Begin",
        next: "Next two-minute practice:",
        days: "Days and reminder",
        compare: "I’ve said it; now compare",
        own: "Yes, more or less",
        none_proves: "None of these",
        all_ticked: "That’s all of them",
        told: [
            "Yes, you remembered.",
            "You had part of it.",
            "Never mind. Seeing it again is what makes it stay.",
        ],
        on: "On to the new contact",
        finish: "Finish for today",
        over: "That’s all for today",
        act: "What would you do?",
    },
];

/// The program of this computer, so many days after the first story.
pub fn on_day(computer: &Computer, words: &Words, day: i64) -> Window {
    let program = computer.program().with("HUF_CLOCK", (FIRST + day * DAY).to_string());
    open(&program, words.names)
}

/// The shortest way through a story, on the first day.
pub fn live_through_a_story(computer: &Computer, words: &Words) {
    let window = on_day(computer, words, 0);
    let pack = pack();
    let plans = pack.playthroughs.values().filter(|plan| plan.scenario.0 == "mask-refund");
    let plan = plans.min_by_key(|plan| plan.play.len()).expect("a play-through");
    let story = &pack.scenarios[&plan.scenario];
    let mut run = begin(&window, words.names, story);
    for choice in &plan.play {
        run = press(&window, words.names, story, &run, choice);
    }
}

fn heading(window: &Window) -> String {
    let script = "return [...document.querySelectorAll('h1')].filter(shown).map((h) => h.innerText.trim())[0] ?? '';";
    window
        .script(script, vec![])
        .expect("readable")
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

pub fn press_first_answer(window: &Window) {
    let script = "[...document.querySelectorAll('main ol button')].filter(shown)[0].click();";
    window.script(script, vec![]).expect("there is one");
}

/// Answers what is recalled, in whichever way it is asked; the way.
pub fn recall(window: &Window, words: &Words) -> &'static str {
    let has = |role, name| window.has(role, name).expect("readable");
    if has("button", words.compare) {
        let first = heading(window).contains(if words.names.lang == words::Lang::En {
            "first"
        } else {
            "第一步"
        });
        window.press("button", words.compare).expect("said to oneself");
        window.press("button", words.own).expect("and compared");
        if first { "first move" } else { "own words" }
    } else if has("button", words.none_proves) {
        window.press("button", words.none_proves).expect("the right answer");
        window.sees(words.told[0]).expect("and it is told so");
        "what proves"
    } else if has("button", words.all_ticked) {
        window
            .script(
                "[...document.querySelectorAll('input[type=checkbox]')].filter(shown)[0].click();",
                vec![],
            )
            .expect("ticked");
        window.press("button", words.all_ticked).expect("that is all");
        "who holds"
    } else {
        let tactic = window
            .script("return !!document.querySelector('blockquote');", vec![])
            .expect("readable")
            == true;
        press_first_answer(window);
        if tactic { "name the tactic" } else { "own route" }
    }
}

/// The new contact: judged, and only then what one may do.
fn answer_the_item(window: &Window, words: &Words) {
    window.waits_for("button", words.names.scam).expect("it is to be judged");
    assert!(
        !window.text().expect("readable").contains(words.act),
        "what one may do is not shown before the judgement"
    );
    window.press("button", words.names.cannot_tell).expect("an honest answer");
    window.sees(words.act).expect("then what one may do");
    press_first_answer(window);
    window.press("button", words.finish).expect("it is explained, and that is all");
    window.sees(words.over).expect("the end");
}

/// One booster from Home to its end; how it had one recall.
fn do_booster(window: &Window, words: &Words) -> &'static str {
    window.sees(words.due).expect("Home shows what is due");
    window.press("button", words.start).expect("a button");
    window.waits_for("button", words.names.home).expect("the way home");
    window.sees("").expect("the page");
    becomes(window, "return [...document.querySelectorAll('main .ask')].some(shown);");
    let way = recall(window, words);
    window.press("button", words.on).expect("then something new");
    answer_the_item(window, words);
    window.press("button", words.names.home).expect("home");
    way
}

fn becomes(window: &Window, script: &str) {
    assert!(crate::checklist::becomes_true(window, script, ""), "the page is shown: {script}");
}

fn is_due(window: &Window, words: &Words) -> bool {
    window.waits_for("button", words.names.practise).expect("Home");
    window.text().expect("readable").contains(words.due)
}

#[test]
fn on_each_of_the_six_days_a_booster_is_done_each_in_another_way() {
    for words in &BOTH {
        let computer = computer();
        let fresh = on_day(&computer, words, 0);
        let quiet = !fresh.text().expect("readable").contains(words.next) && !is_due(&fresh, words);
        assert!(quiet, "before the first story Home says nothing of it");
        drop(fresh);
        live_through_a_story(&computer, words);
        let window = on_day(&computer, words, 1);
        window.sees(words.next).expect("one quiet line with the next day");
        assert!(!is_due(&window, words), "nothing is due on the day after");
        drop(window);
        let mut ways = BTreeSet::new();
        for day in [2, 7, 12, 30, 90, 180] {
            let window = on_day(&computer, words, day);
            let way = do_booster(&window, words);
            assert!(ways.insert(way), "day {day}: “{way}” came before");
            assert!(!is_due(&window, words), "day {day}: once done, not again");
        }
        assert_eq!(ways.len(), 6, "{ways:?}");
    }
}

#[test]
fn missed_ones_do_not_pile_up_and_a_clock_that_jumps_asks_none_twice() {
    for words in &BOTH {
        let computer = computer();
        live_through_a_story(&computer, words);
        let window = on_day(&computer, words, 40);
        do_booster(&window, words);
        assert!(!is_due(&window, words), "four days were missed, one was asked for");
        drop(window);
        for (day, due) in [(-365, false), (3650, true), (41, false), (40, false)] {
            assert_eq!(
                is_due(&on_day(&computer, words, day), words),
                due,
                "{day} days after the first story"
            );
        }
    }
}

#[test]
fn a_booster_that_was_left_goes_on_with_the_same_question() {
    for words in &BOTH {
        let computer = computer();
        live_through_a_story(&computer, words);
        let page = |window: &Window| {
            window.press("button", words.start).expect("what is due");
            becomes(window, "return [...document.querySelectorAll('main .ask')].some(shown);");
            window
                .script("return document.querySelector('main .ask').innerText;", vec![])
                .expect("readable")
        };
        let window = on_day(&computer, words, 2);
        let asked = page(&window);
        window.kill();
        let window = on_day(&computer, words, 2);
        assert_eq!(page(&window), asked, "the same after it was killed");
        recall(&window, words);
        window.press("button", words.on).expect("then something new");
        window.waits_for("button", words.names.scam).expect("it is to be judged");
        window.kill();
        let window = on_day(&computer, words, 2);
        window.press("button", words.start).expect("what is due");
        answer_the_item(&window, words);
    }
}
