//! Someone is calling now: from the first view to the ticks and what they come to, by click and by keyboard, and from the command line.

use support::Window;

use crate::{
    checklist::in_lang,
    world::{EN, Names, ZH, computer, pack},
};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// What this screen says in one language.
struct Said {
    names: &'static Names,
    first: &'static str,
    knows: &'static str,
    known: &'static str,
    proves_nothing: &'static str,
    counts: &'static str,
    check: &'static str,
    stop: &'static str,
    survives: &'static str,
    bank: &'static str,
    bank_how: &'static str,
    find: &'static str,
    clear: &'static str,
    typed: &'static [&'static str],
}

const SAID: [Said; 2] = [
    Said {
        names: &ZH,
        first: "再点一点：他要您做什么？",
        knows: "他知道什么、给我看了什么？",
        known: "我的订单号",
        proves_nothing: "他知道的再多，也证明不了他是谁。",
        counts: "其中能证明他是谁的：0样。",
        check: "先别照做。挂断，自己查。",
        stop: "马上停，别照做，挂断。",
        survives: "真有事，",
        bank: "银行",
        bank_how: "打银行卡背面的号码。",
        find: "单子里找",
        clear: "全部取消",
        typed: &["短信验证码", "yanzhengma", "dxyzm", "code"],
    },
    Said {
        names: &EN,
        first: "Then tick what they want.",
        knows: "What do they know or show?",
        known: "my order number",
        proves_nothing: "However much they know, it does not prove who they are.",
        counts: "Of these, proof of who is calling: 0.",
        check: "Don’t do it yet. Hang up, then check for yourself.",
        stop: "Stop now. Don’t do it; hang up.",
        survives: "If something is really the matter",
        bank: "Bank",
        bank_how: "Ring the number on the back of your card.",
        find: "Find in the list",
        clear: "Untick everything",
        typed: &["code", "短信验证码"],
    },
];

fn to_the_ticks(said: &Said) -> Window {
    let window = computer().open(said.names);
    window.press("button", said.names.now).expect("the second door");
    window
        .press("button", said.names.not_sure)
        .expect("the third button leads to the ticks");
    window.sees(said.first).expect("nothing is ticked yet: hang up first all the same");
    window
}

#[test]
fn each_tick_changes_the_one_sentence_which_stays_in_view() {
    for said in &SAID {
        let window = to_the_ticks(said);
        window.press("button", said.knows).expect("what they know is folded");
        window.press("checkbox", said.known).expect("a detail");
        window.sees(said.proves_nothing).expect("it proves nothing");
        window.sees(said.counts).expect("counted, with no proof among it");
        let catalogues = pack().catalogues;
        let link = catalogues
            .requests
            .iter()
            .find(|request| request.id.0 == "open-link")
            .expect("an entry");
        window.press("checkbox", &link.name.0[&said.names.lang]).expect("a wish");
        window.sees(said.check).expect("genuine callers may want it: check first");
        window.press("checkbox", said.names.wants_code).expect("another");
        window.sees(said.stop).expect("one such wish is enough");
        window.sees(said.survives).expect("a genuine matter survives hanging up");
        let seen = "const box = document.querySelector('[data-advice]').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight;";
        assert_eq!(
            window.script(seen, vec![]).expect("readable"),
            true,
            "the sentence is in view beside the tick"
        );
        window.press("checkbox", said.known).expect("the detail is unticked");
        window.sees(said.stop).expect("and changes nothing beside what they want");
        window.press("button", said.clear).expect("everything unticked");
        window.sees(said.first).expect("as at the beginning");
    }
}

#[test]
fn the_lists_are_found_by_typing() {
    for said in &SAID {
        let window = to_the_ticks(said);
        for typed in said.typed {
            type_into(&window, said.find, typed);
            window
                .waits_for("checkbox", said.names.wants_code)
                .unwrap_or_else(|fault| panic!("{typed}: {fault}"));
            let shown = window.script("return document.querySelectorAll('fieldset label').length;", vec![]);
            assert!(
                shown.expect("a number").as_u64() < Some(30),
                "{typed}: the rest of the list is away"
            );
        }
        type_into(&window, said.find, "<b>");
        window
            .waits_for("searchbox", said.find)
            .expect("a word that nothing fits does no harm");
        window.press("button", said.names.home).expect("the way home");
        window.press("button", said.names.checklist).expect("the checklist");
        let typed = said.typed.last().expect("a word");
        type_into(&window, said.find, typed);
        let code = pack().catalogues.requests.into_iter().find(|entry| entry.id.0 == "give-code");
        let name = in_lang(&code.expect("an entry").name, said.names.lang);
        window
            .waits_for("button", &name)
            .unwrap_or_else(|fault| panic!("{typed}, in the checklist too: {fault}"));
    }
}

fn type_into(window: &Window, field: &str, typed: &str) {
    window.press("searchbox", field).expect("the field");
    window.script("document.activeElement.select();", vec![]).expect("what stood there");
    window.keys(typed).expect("keys");
}

#[test]
fn everything_ticked_fast_and_unticked_again_ends_where_it_should() {
    for said in &SAID {
        let window = to_the_ticks(said);
        window.press("button", said.knows).expect("both lists are open");
        window.waits_for("checkbox", said.known).expect("the second list too");
        let all = "for (const box of document.querySelectorAll('fieldset input')) box.click();";
        window.script(all, vec![]).expect("every box is ticked at once");
        window.sees(said.stop).expect("the most cautious of all holds");
        window.script(all, vec![]).expect("and unticked at once");
        window.sees(said.first).expect("nothing is left of it");
    }
}

#[test]
fn whoever_they_say_they_are_there_is_a_way_to_check() {
    for said in &SAID {
        let window = to_the_ticks(said);
        window.press("button", said.bank).expect("a claimed identity");
        window.sees(said.bank_how).expect("a way that the caller did not give");
        window.sees("96110").expect("and the lines of the region");
    }
}

#[test]
fn all_of_it_is_done_by_keyboard() {
    for said in &SAID {
        let window = computer().open(said.names);
        for name in [said.names.now, said.names.not_sure] {
            tab_to(&window, name);
            window.keys(&ENTER.to_string()).expect("a key");
        }
        window.sees(said.first).expect("the ticks");
        tab_to(&window, said.names.wants_code);
        window.keys(" ").expect("a key");
        window.sees(said.stop).expect("the sentence has changed");
        let hidden = "const it = document.activeElement.getBoundingClientRect(), sentence = document.querySelector('[data-advice]').getBoundingClientRect(); return it.top < sentence.bottom && sentence.top < it.bottom;";
        assert_eq!(
            window.script(hidden, vec![]).expect("readable"),
            false,
            "the sentence does not lie over what is ticked"
        );
        tab_to(&window, said.bank);
        window.keys(&ENTER.to_string()).expect("a key");
        window.sees(said.bank_how).expect("how to check");
    }
}

/// On with Tab until what has this name is in focus.
fn tab_to(window: &Window, name: &str) {
    let on = "const it = document.activeElement; return nameOf(it).startsWith(arguments[0]) && it !== document.body;";
    for _ in 0..140 {
        if window.script(on, vec![name.into()]).expect("readable") == true {
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("“{name}” is not reached with Tab");
}

#[test]
fn the_word_now_opens_on_this_screen() {
    let computer = computer();
    let window = computer.program().told("now").open().expect("the window opens");
    for said in &SAID {
        window.press("button", said.names.language).expect("the language");
        window
            .waits_for("button", said.names.not_sure)
            .expect("the first view, without a press");
    }
    window.press("button", EN.home).expect("and Home is one press away");
    window.sees(EN.headline).expect("Home");
}

#[test]
fn a_second_start_shows_it_in_the_window_that_runs_as_often_as_wanted() {
    let computer = computer();
    let window = computer.open(&EN);
    for _ in 0..2 {
        let ended_well = computer.program().told("now").start_again().expect("it ends");
        assert!(ended_well, "the second start hands over and ends");
        window.waits_for("button", EN.not_sure).expect("the first shows what was asked for");
        window.press("button", EN.home).expect("the way home");
        window.sees(EN.headline).expect("Home");
    }
    assert!(
        computer.program().start_again().expect("it ends"),
        "without a word it only raises the window"
    );
    window.sees(EN.headline).expect("which stays where it was");
}

#[test]
fn without_a_session_bus_it_starts_all_the_same() {
    let computer = computer();
    let program = computer.program().with("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    let window = program.told("now").open().expect("the window opens");
    window.press("button", EN.language).expect("the language");
    window.waits_for("button", EN.not_sure).expect("and where it was asked to");
}
