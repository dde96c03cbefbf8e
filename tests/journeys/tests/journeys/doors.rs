//! The other doors of Home: the essential steps, and the help lines.

use crate::world::{EN, Names, ZH, computer};

#[test]
fn someone_who_is_being_called_reads_what_to_do_first_in_chinese() {
    let window = computer().open(&ZH);
    window.press("button", ZH.now).expect("the second door");
    for text in [
        "先挂断。",
        "真有事，也不差这几分钟。",
        "我现在不方便，我自己打官方电话问。",
        "什么都没给，拿不准",
        "96110",
    ] {
        in_first_view(&window, text);
    }
}

#[test]
fn someone_who_is_being_called_reads_what_to_do_first_in_english() {
    let window = computer().open(&EN);
    window.press("button", EN.now).expect("the second door");
    for text in [
        "Hang up first.",
        "a few minutes change nothing",
        "Not now. I will ring the official number myself.",
        "I am not sure",
        "96110",
    ] {
        in_first_view(&window, text);
    }
}

/// Seen without scrolling: the smallest thing that shows the text lies within the window.
fn in_first_view(window: &support::Window, text: &str) {
    window.sees(text).expect("on the page");
    let script = "
        const shows = (it) => it.innerText?.replace(/\\s+/g, ' ').includes(arguments[0]);
        const smallest = [...document.querySelectorAll('main *')].filter((it) => shows(it) && ![...it.children].some(shows));
        return smallest.map((it) => it.getBoundingClientRect()).some((box) => box.top >= 0 && box.bottom <= innerHeight);";
    let within = window.script(script, vec![text.into()]).expect("readable");
    assert_eq!(within, true, "“{text}” is seen without scrolling");
}

#[test]
fn someone_who_has_done_it_finds_the_first_minute_first_and_whom_to_ring() {
    for (names, off, ring) in [(&ZH, "电源键", "再打110"), (&EN, "power button", "Then the police, 110")] {
        let window = computer().open(names);
        window.press("button", names.rescue).expect("the third door");
        window.sees(off).expect("force the phone off");
        window.sees(ring).expect("whom to ring");
        window.press("button", names.home).expect("the way home");
        window.sees(names.headline).expect("Home");
    }
}

#[test]
fn the_family_finds_words_that_work() {
    for (names, word) in [(&ZH, "我不是说你错"), (&EN, "I’m not saying you’re wrong")] {
        family(names, word);
    }
}

fn family(names: &Names, word: &str) {
    let window = computer().open(names);
    window.press("button", names.family).expect("the smaller door");
    window.sees(word).expect("words that work");
    window.sees("110").expect("when officers should come");
}
