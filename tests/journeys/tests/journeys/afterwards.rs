//! After it has happened, and helping the family: by click and by keyboard, in both languages.

use support::Window;

use crate::world::{EN, Names, ZH, computer, open};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';

/// What a person reads on these pages.
struct Words {
    names: &'static Names,
    money: &'static str,
    photo: &'static str,
    talked: &'static str,
    first_minute: &'static str,
    money_title: &'static str,
    photo_title: &'static str,
    talked_title: &'static str,
    second_step: &'static str,
    one_done: &'static str,
    watched: &'static str,
    second_fraud: &'static str,
    payee: &'static str,
    keep: &'static str,
    kept: &'static str,
    changed: &'static str,
    erase: &'static str,
    erased: &'static str,
    not_yet: &'static str,
    works: &'static str,
    why: &'static str,
    transferring: &'static str,
    far: &'static str,
}

const CHINESE: Words = Words {
    names: &ZH,
    money: "钱转出去了",
    photo: "身份证照片、人脸视频发了",
    talked: "只说了话",
    first_minute: "第一分钟",
    money_title: "钱转出去了",
    photo_title: "身份证照片或人脸视频发出去了",
    talked_title: "只说了话，什么都没给",
    second_step: "说清楚：对方的账户",
    one_done: "做了1件，共5件",
    watched: "这一页他也看得见",
    second_fraud: "我们能帮您把钱追回来",
    payee: "钱转给了谁（户名）",
    keep: "留在这台电脑上",
    kept: "已经留在这台电脑上",
    changed: "改的还没留下",
    erase: "全部擦掉",
    erased: "都擦掉了",
    not_yet: "离开这一页，记的就没了",
    works: "我不是说你错",
    why: "谁也不用认错",
    transferring: "请民警上门劝",
    far: "请邻居或者住得近的亲戚去敲门",
};

const ENGLISH: Words = Words {
    names: &EN,
    money: "I sent money",
    photo: "I sent my ID photo or a face video",
    talked: "I only talked to them",
    first_minute: "the first minute",
    money_title: "Money was sent",
    photo_title: "An ID photo or a video of the face was sent",
    talked_title: "You only talked, and gave nothing",
    second_step: "Tell them the payee’s account",
    one_done: "1 of 5 done",
    watched: "they see this page too",
    second_fraud: "we can get your money back",
    payee: "Who got the money (name)",
    keep: "Keep these notes on this computer",
    kept: "Kept on this computer.",
    changed: "It is not kept yet.",
    erase: "Erase these notes",
    erased: "The notes are erased.",
    not_yet: "gone when you leave this page, unless you keep them",
    works: "I’m not saying you’re wrong",
    why: "Nobody has to admit anything",
    transferring: "ask for officers to come and talk to them",
    far: "Ask a neighbour or a relative nearby",
};

const BOTH: [&Words; 2] = [&CHINESE, &ENGLISH];

#[test]
fn only_what_happened_is_shown_the_most_urgent_first_and_steps_can_be_ticked_off() {
    for words in BOTH {
        let window = computer().open(words.names);
        window.press("button", words.names.rescue).expect("the third door");
        window.sees(words.first_minute).expect("the first minute waits for no question");
        window.sees(words.watched).expect("who controls this computer sees this page");
        window.sees(words.second_fraud).expect("the second fraud is told whatever happened");
        window.press("button", words.photo).expect("what happened");
        window.waits_for("heading", words.photo_title).expect("its steps");
        window.press("button", words.money).expect("and something more urgent");
        window.waits_for("heading", words.money_title).expect("its steps too");
        let first = "return [...document.querySelectorAll('[id^=rescue-][id$=-title]')].map((it) => it.innerText);";
        let shown = window.script(first, vec![]).expect("readable");
        assert_eq!(
            shown,
            serde_json::json!([words.money_title, words.photo_title]),
            "money before the photo, whatever was pressed first, and nothing that did not happen"
        );
        window.press("checkbox", words.second_step).expect("the whole line ticks it");
        window.sees(words.one_done).expect("it is counted");
        window.press("button", words.names.home).expect("the way home");
        window.press("button", words.names.rescue).expect("and back");
        window.press("button", words.money).expect("what happened");
        window.waits_for("heading", words.money_title).expect("its steps");
        let ticked = window.script("return document.querySelectorAll('ol input:checked').length;", vec![]);
        assert_eq!(ticked.expect("readable"), 0, "ticks live only as long as the page");
    }
}

#[test]
fn police_and_bank_stand_beside_the_money_in_the_order_of_the_region() {
    for words in BOTH {
        let window = computer().open(words.names);
        window.press("button", words.names.rescue).expect("the third door");
        window.press("button", words.money).expect("what happened");
        window.waits_for("heading", words.money_title).expect("its steps");
        window.sees("95188").expect("the numbers have come");
        let numbers =
            "return [...document.querySelectorAll('#rescue-money .beside li')].map((it) => it.querySelector('.number')?.innerText ?? '');";
        let shown = window.script(numbers, vec![]).expect("readable");
        assert_eq!(
            shown,
            serde_json::json!(["110", "", "95188"]),
            "110, then the bank by its card, then the payment app"
        );
    }
}

#[test]
fn notes_are_gone_with_the_page_unless_kept_and_erased_with_one_press() {
    for words in BOTH {
        notes(words);
    }
}

fn notes(words: &Words) {
    let computer = computer();
    let window = computer.open(words.names);
    window.press("button", words.names.rescue).expect("the third door");
    window.sees(words.not_yet).expect("it is said beforehand");
    write(&window, words, "<b>first</b>");
    window.press("button", words.names.home).expect("the way home");
    window.press("button", words.names.rescue).expect("and back");
    window.sees(words.not_yet).expect("the page");
    assert_eq!(payee(&window, words), "", "nothing was kept unasked");
    write(&window, words, "<b>second</b>");
    window.press("button", words.keep).expect("asked for");
    window.sees(words.kept).expect("kept");
    write(&window, words, "!");
    window.sees(words.changed).expect("a change is not kept by itself");
    drop(window);
    let window = open(&computer.program(), words.names);
    window.press("button", words.names.rescue).expect("the third door");
    window.sees(words.kept).expect("after a restart");
    assert_eq!(payee(&window, words), "<b>second</b>", "word for word, and no HTML");
    window.press("button", words.erase).expect("one press");
    window.sees(words.erased).expect("and it is said");
    assert_eq!(payee(&window, words), "", "gone from the page");
    window.press("button", words.names.home).expect("the way home");
    window.press("button", words.names.rescue).expect("and back");
    window.sees(words.not_yet).expect("the page");
    assert_eq!(payee(&window, words), "", "and from the records");
}

fn write(window: &Window, words: &Words, text: &str) {
    window.press("textbox", words.payee).expect("a line to write on");
    window.keys(text).expect("keys");
}

fn payee(window: &Window, words: &Words) -> String {
    window.waits_for("textbox", words.payee).expect("the line");
    let script = "return find('textbox', arguments[0]).value;";
    let value = window.script(script, vec![words.payee.into()]).expect("readable");
    value.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_steps_after_it_happened_are_reached_and_ticked_by_keyboard_alone() {
    for words in BOTH {
        let window = computer().open(words.names);
        go_to(&window, "button", words.names.rescue);
        window.keys(&ENTER.to_string()).expect("a key");
        window.sees(words.first_minute).expect("the page");
        go_to(&window, "button", words.money);
        window.keys(&ENTER.to_string()).expect("a key");
        window.waits_for("heading", words.money_title).expect("its steps");
        go_to(&window, "checkbox", words.second_step);
        window.keys(" ").expect("the space bar");
        window.sees(words.one_done).expect("it is ticked and counted");
        go_to(&window, "textbox", words.payee);
        window.keys("abc").expect("keys");
        go_to(&window, "button", words.erase);
        window.keys(&ENTER.to_string()).expect("a key");
        window.sees(words.erased).expect("one press");
        assert_eq!(payee(&window, words), "", "and it is gone");
    }
}

#[test]
fn who_only_talked_is_told_so_and_can_take_it_back() {
    for words in BOTH {
        let window = computer().open(words.names);
        window.press("button", words.names.rescue).expect("the third door");
        window.press("button", words.talked).expect("what happened");
        window.waits_for("heading", words.talked_title).expect("nothing was given");
        window.press("button", words.talked).expect("pressed again");
        window.sees(words.first_minute).expect("the first minute stands there again");
        assert!(!window.has("heading", words.talked_title).expect("readable"), "taken back");
    }
}

#[test]
fn the_family_finds_words_their_reasons_and_what_to_do_from_far_away_by_keyboard_too() {
    for words in BOTH {
        let window = computer().open(words.names);
        go_to(&window, "button", words.names.family);
        window.keys(&ENTER.to_string()).expect("a key");
        for text in [words.works, words.why, words.transferring, words.far] {
            window.sees(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        }
        go_to(&window, "button", words.names.rescue);
        window.keys(&ENTER.to_string()).expect("a key");
        window.sees(words.first_minute).expect("from the family to the first minute");
    }
}

/// Tab until the focus stands, visibly, on what has this role and name.
fn go_to(window: &Window, role: &str, name: &str) {
    window.waits_for(role, name).unwrap_or_else(|fault| panic!("{fault}"));
    for _ in 0..80 {
        let script = "const it = find(arguments[0], arguments[1]); return it !== null && it === document.activeElement && it.matches(':focus-visible');";
        if window.script(script, vec![role.into(), name.into()]).expect("readable") == true {
            return;
        }
        window.keys(&TAB.to_string()).expect("a key");
    }
    panic!("“{name}” cannot be reached with the Tab key");
}
