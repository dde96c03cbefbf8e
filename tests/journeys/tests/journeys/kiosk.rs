//! A visitor at the kiosk, in the real window, by touch: through every door, in both languages.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::json;
use support::{Window, set_up_kiosk};

use crate::world::{Computer, computer};

/// The code that staff type in these journeys.
pub const CODE: &str = "407193";

const PATIENCE: Duration = Duration::from_secs(8);

/// What stands on the kiosk, in one language.
pub struct Words {
    pub lang: &'static str,
    pub begin: &'static str,
    pub doors: &'static str,
    pub call: &'static str,
    pub round: &'static str,
    pub child: &'static str,
    pub now: &'static str,
    pub rescue: &'static str,
    pub go_on: &'static str,
    pub listen: &'static str,
    pub cannot_tell: &'static str,
    pub rule: &'static str,
    pub code: &'static str,
    pub all: &'static str,
    pub done: &'static str,
    pub call_staff: &'static str,
    pub wait: &'static str,
    pub here: &'static str,
    pub other: &'static str,
    pub larger: &'static str,
    pub largest: &'static str,
    pub back: &'static str,
    pub pad: &'static str,
    pub part: &'static str,
    pub not_sure: &'static str,
    pub ticks: &'static str,
    pub whom: &'static str,
    pub money: &'static str,
    pub more: &'static str,
    pub look_back: &'static str,
    pub ok: &'static str,
    pub first_code: &'static str,
    pub second_code: &'static str,
    pub staff_page: &'static str,
    pub wrong: &'static str,
    pub tabs: [&'static str; 4],
    pub leave: &'static str,
    pub stay: &'static str,
    pub yes: &'static str,
    pub quit: &'static str,
    pub first_screen: &'static str,
    pub still: &'static str,
    pub still_here: &'static str,
}

pub const ZH: Words = Words {
    lang: "zh",
    begin: "中文",
    doors: "您想做什么？",
    call: "接一通电话",
    round: "快速一轮",
    child: "和孩子一起练",
    now: "现在有人打来",
    rescue: "已经照做了，怎么办",
    go_on: "继续",
    listen: "接着听",
    cannot_tell: "说不准",
    rule: "先挂断，自己查",
    code: "二维码：这句话的文字",
    all: "回到选项",
    done: "结束，清除",
    call_staff: "叫工作人员",
    wait: "请稍等",
    here: "已经有人来了",
    other: "English",
    larger: "大字",
    largest: "再大一些",
    back: "返回",
    pad: "工作人员密码",
    part: "第1步",
    not_sure: "什么都没给，拿不准",
    ticks: "他要我做什么？",
    whom: "打给谁",
    money: "钱转出去了",
    more: "还要知道的",
    look_back: "他知道什么",
    ok: "确定",
    first_code: "请选一个密码，6位以上的数字",
    second_code: "再输入一遍",
    staff_page: "工作人员",
    wrong: "密码不对",
    tabs: ["人数", "设置", "没锁住的", "导出、退出"],
    leave: "退出展台",
    stay: "不，留下",
    yes: "是，退出",
    quit: "输入工作人员密码，退出展台",
    first_screen: "回到起始画面",
    still: "您还在吗？",
    still_here: "我还在 I’m still here",
};

pub const EN: Words = Words {
    lang: "en",
    begin: "English",
    doors: "What would you like to do?",
    call: "Take a call",
    round: "One quick round",
    child: "With a child",
    now: "Someone is calling now",
    rescue: "I already did what they said",
    go_on: "Go on",
    listen: "Listen on",
    cannot_tell: "I cannot tell",
    rule: "Hang up first, then check for yourself",
    code: "A code to scan: the rule as plain text",
    all: "All choices",
    done: "Finish and clear",
    call_staff: "Call staff",
    wait: "Please wait a moment",
    here: "Someone has come",
    other: "中文",
    larger: "Larger text",
    largest: "Larger still",
    back: "Back",
    pad: "Staff code",
    part: "Part 1",
    not_sure: "Nothing given yet, and I am not sure",
    ticks: "What do they want?",
    whom: "Whom to ring",
    money: "I sent money",
    more: "What else to know",
    look_back: "What they knew",
    ok: "OK",
    first_code: "Choose a code: six digits or more",
    second_code: "The same code once more",
    staff_page: "For staff",
    wrong: "That is not the code",
    tabs: ["Counts", "Settings", "Ways out", "Save and leave"],
    leave: "Leave the kiosk",
    stay: "No, stay",
    yes: "Yes, leave it",
    quit: "Type the staff code to leave the kiosk",
    first_screen: "Back to the first screen",
    still: "Are you still here?",
    still_here: "I’m still here 我还在",
};

/// The kiosk's window of this computer, with nobody in front of it.
pub fn open(computer: &Computer) -> Window {
    set_up_kiosk(computer.data.path()).expect("the kiosk is set up");
    started(computer)
}

/// The kiosk's window, whatever it shows.
pub fn started(computer: &Computer) -> Window {
    let program = computer.program().told("kiosk").told("--watched");
    let window = program.open().expect("the kiosk opens");
    window.turn_to("kiosk.html").expect("its page");
    window.sees("0").or_else(|_| window.sees(ZH.begin)).expect("something is shown");
    window
}

/// The hidden corner, held as long as it asks for.
pub fn hold_the_corner(window: &Window) {
    window.touch_long((20.0, 20.0), Duration::from_millis(5400)).expect("held");
}

/// Types a code on the pad.
pub fn type_code(window: &Window, words: &Words, code: &str) {
    for digit in code.chars() {
        window.touch("button", &digit.to_string()).expect("a digit of the pad");
    }
    touch(window, words.ok);
}

/// Of two taps on one spot that follow each other faster the second is left: it was meant for what is gone.
const BETWEEN_TAPS: Duration = Duration::from_millis(420);

/// Touches a button, and waits until the page has answered.
pub fn touch(window: &Window, name: &str) {
    sleep(BETWEEN_TAPS);
    let before = shown(window);
    window.waits_for("button", name).expect("it can be touched");
    window
        .touch("button", name)
        .or_else(|_| window.press("button", name))
        .expect("touched");
    let begun = Instant::now();
    while shown(window) == before {
        assert!(begun.elapsed() < PATIENCE, "nothing came of touching {name}: {before}");
        sleep(Duration::from_millis(20));
    }
}

/// Presses what ends the visit, and waits until its window is gone. The driver's session goes with that window: what the next visitor finds
/// is seen from outside, in the tests of the kiosk's ways out.
fn leave(window: &Window, name: &str) {
    let script = "const it = find('button', arguments[0]); setTimeout(() => it.click(), 100);";
    window.waits_for("button", name).expect("it can be pressed");
    window.script(script, vec![name.into()]).expect("it will be pressed");
    let begun = Instant::now();
    while window
        .script("return document.body.innerText", vec![])
        .is_ok_and(|text| text.to_string().contains(name))
    {
        assert!(begun.elapsed() < PATIENCE, "the window of the visitor is still there");
        sleep(Duration::from_millis(50));
    }
}

/// Presses what ends the visit, and looks into the window of the next visitor. The driver gives up where a window goes under its eyes: it
/// looks into the next before anybody sees it.
fn give_way(window: &Window, name: &str) {
    let last = window.handle().expect("known");
    let next = || {
        let mut handles = window.handles().expect("known").into_iter();
        handles.find(|handle| *handle != last)
    };
    let begun = Instant::now();
    while next().is_none() {
        assert!(begun.elapsed() < PATIENCE, "no window is made ready for the next visitor");
        sleep(Duration::from_millis(50));
    }
    let script = "const it = find('button', arguments[0]); setTimeout(() => it.click(), 500);";
    window.waits_for("button", name).expect("it can be pressed");
    window.script(script, vec![name.into()]).expect("it will be pressed");
    window.look_into(&next().expect("it is ready")).expect("it is there");
    let text = window.script("return document.body.innerText", vec![]).expect("readable");
    assert_eq!(text, json!(""), "it knows nothing of the visitor who is still there");
    while window.script("return document.hidden", vec![]).expect("readable") == true {
        assert!(begun.elapsed() < PATIENCE, "it is not shown to the next visitor");
        sleep(Duration::from_millis(50));
    }
}

fn shown(window: &Window) -> String {
    let page = window.script(
        "return document.body.innerText + document.querySelectorAll('[aria-pressed=true]').length",
        vec![],
    );
    page.expect("readable").as_str().unwrap_or_default().to_owned()
}

/// The names of what can be pressed in the scene, in their order; those of the bar are none of it.
pub fn offered(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.press button')].filter((one) => !one.closest('.turn')).map((one) => { const copy = one.cloneNode(true); for (const sign of copy.querySelectorAll('kbd, svg')) sign.remove(); return copy.textContent.trim(); });";
    let names = window.script(script, vec![]).expect("readable");
    serde_json::from_value(names).expect("a list of names")
}

/// From the attract screen behind a door, by touch.
pub fn enter(window: &Window, words: &Words, door: &str) {
    touch(window, words.begin);
    window.waits_for("heading", words.doors).expect("the doors");
    touch(window, door);
}

/// Goes through a plan as somebody who cannot tell and takes the last thing that is offered; each page is told before it is left.
pub fn play(window: &Window, words: &Words, mut at: impl FnMut(&Window, usize)) -> usize {
    for page in 0..60 {
        at(window, page);
        if window.has("heading", words.rule).expect("readable") {
            return page;
        }
        let names = offered(window);
        let wanted = [words.cannot_tell, words.go_on, words.listen]
            .into_iter()
            .find(|name| names.iter().any(|one| one == name));
        let name = wanted.map_or_else(|| names.last().cloned().unwrap_or_default(), str::to_owned);
        touch(window, &name);
    }
    panic!("no end after 60 pages: {}", shown(window));
}

#[test]
fn a_visitor_comes_to_the_end_behind_every_door_that_is_practised_and_leaves_nothing() {
    for words in [&ZH, &EN] {
        for door in [words.call, words.round, words.child] {
            let window = open(&computer());
            enter(&window, words, door);
            window.sees(words.part).expect("how far one has come is told");
            let mut backs = 0;
            let pages = play(&window, words, |window, _| {
                backs += usize::from(window.has("heading", words.look_back).expect("readable"))
            });
            assert!(pages >= 3, "{door}: a contact is judged, acted on and explained: {pages} pages");
            assert_eq!(
                backs,
                usize::from(door != words.round),
                "{door}: a story is looked back on, and there is one behind two doors"
            );
            window.waits_for("img", words.code).expect("the code to take along");
            let left = "return [localStorage, sessionStorage].reduce((all, store) => all + (store ? Object.keys(store).length : 0), 0) + document.cookie.length";
            let left = window.script(left, vec![]).expect("readable");
            assert_eq!(left, json!(0), "nothing is kept in the page");
            give_way(&window, words.done);
            window.waits_for("button", words.begin).expect("the attract screen");
        }
    }
}

#[test]
fn a_frightened_visitor_finds_what_to_do_by_touch_alone() {
    for words in [&ZH, &EN] {
        let window = open(&computer());
        enter(&window, words, words.now);
        window.sees(words.not_sure).expect("the first view");
        touch(&window, words.not_sure);
        touch(&window, words.ticks);
        touch(&window, words.whom);
        window.sees("96110").expect("whom to ring");
        touch(&window, words.back);
        touch(&window, words.all);
        touch(&window, words.rescue);
        touch(&window, words.money);
        window.sees("110").expect("the numbers stand beside the steps");
        touch(&window, words.more);
        touch(&window, words.back);
        window.waits_for("button", words.money).expect("back at what happened");
        let typed = window.script(
            "return document.querySelectorAll('input:not([type=checkbox]), textarea, select').length",
            vec![],
        );
        assert_eq!(typed.expect("readable"), json!(0), "nothing is typed");
    }
}

#[test]
fn staff_are_called_from_anywhere_and_the_language_and_the_text_change_at_any_moment() {
    for (words, other) in [(&ZH, &EN), (&EN, &ZH)] {
        let window = open(&computer());
        enter(&window, words, words.round);
        touch(&window, words.call_staff);
        window.waits_for("heading", words.wait).expect("staff are called");
        touch(&window, words.other);
        window.waits_for("heading", other.wait).expect("in the other language");
        touch(&window, other.larger);
        let size = window
            .script("return document.documentElement.dataset.textSize", vec![])
            .expect("readable");
        assert_eq!(size, json!("large"), "the text grows");
        touch(&window, other.here);
        window
            .waits_for("heading", other.doors)
            .expect("back at the doors, in the language chosen last");
    }
}

/// Staff come in by the corner; the page speaks the language of whoever stood there last.
pub fn come_in(window: &Window, words: &Words) {
    touch(window, words.begin);
    hold_the_corner(window);
    window.waits_for("heading", words.pad).expect("the pad");
    type_code(window, words, CODE);
    window.waits_for("heading", words.staff_page).expect("what staff see");
}

#[test]
fn staff_come_in_by_the_hidden_corner_and_nobody_else() {
    for words in [&ZH, &EN] {
        let window = open(&computer());
        touch(&window, words.begin);
        window
            .touch_long((20.0, 20.0), Duration::from_millis(3000))
            .expect("held too short");
        assert!(!window.has("heading", words.pad).expect("readable"), "three seconds open nothing");
        hold_the_corner(&window);
        window.waits_for("heading", words.pad).expect("the pad");
        type_code(&window, words, "407194");
        window.sees(words.wrong).expect("a wrong code is said to be wrong");
        sleep(Duration::from_millis(1200));
        type_code(&window, words, CODE);
        window.waits_for("heading", words.staff_page).expect("what staff see");
        for tab in &words.tabs[1..] {
            touch(&window, tab);
        }
        touch(&window, words.leave);
        touch(&window, words.stay);
        leave(&window, words.first_screen);
    }
}

#[test]
fn staff_leave_the_kiosk_with_the_code_once_more_and_it_is_none_when_it_is_started_again() {
    for words in [&ZH, &EN] {
        let computer = computer();
        let window = open(&computer);
        come_in(&window, words);
        touch(&window, words.tabs[3]);
        touch(&window, words.leave);
        touch(&window, words.yes);
        window.waits_for("heading", words.quit).expect("the code is asked for");
        type_code(&window, words, "407194");
        window.sees(words.wrong).expect("whoever does not know it stays");
        assert!(is_on(&computer), "the kiosk stays");
        sleep(Duration::from_millis(1200));
        for digit in CODE.chars() {
            window.touch("button", &digit.to_string()).expect("a digit of the pad");
        }
        leave(&window, words.ok);
        let begun = Instant::now();
        while is_on(&computer) {
            assert!(begun.elapsed() < PATIENCE, "it would be the kiosk again");
            sleep(Duration::from_millis(50));
        }
    }
}

/// Whether the next start is the kiosk.
fn is_on(computer: &Computer) -> bool {
    let kept = std::fs::read(computer.data.path().join("kiosk.json")).expect("it is kept");
    let kept: serde_json::Value = serde_json::from_slice(&kept).expect("and sound");
    kept["on"] == json!(true)
}

#[test]
fn a_kiosk_without_a_code_asks_staff_for_one_before_anybody_else() {
    let window = started(&computer());
    window.waits_for("heading", ZH.first_code).expect("the pad");
    type_code(&window, &ZH, CODE);
    window.waits_for("heading", ZH.second_code).expect("once more");
    type_code(&window, &ZH, "407139");
    window.waits_for("heading", ZH.first_code).expect("the two were not the same");
    type_code(&window, &ZH, CODE);
    type_code(&window, &ZH, CODE);
    window.waits_for("heading", ZH.staff_page).expect("whoever sets the code is staff");
}

#[test]
fn whoever_is_idle_is_asked_and_a_touch_goes_on_in_the_same_place() {
    for words in [&ZH, &EN] {
        let window = open(&computer());
        enter(&window, words, words.rescue);
        touch(&window, words.money);
        let begun = Instant::now();
        while !window.has("button", words.still_here).expect("readable") {
            assert!(begun.elapsed() < Duration::from_secs(45), "nobody is asked");
            sleep(Duration::from_millis(200));
        }
        assert!(begun.elapsed() > Duration::from_secs(25), "nobody is hurried");
        window.sees(words.still).expect("it is asked whether somebody is there");
        touch(&window, words.still_here);
        assert!(!window.has("button", words.still_here).expect("readable"), "a touch answers");
        window.sees("110").expect("the page is where it was");
    }
}
