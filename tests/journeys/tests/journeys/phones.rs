//! The page that phones open, on real Chromium phones in front of the room's own server.

pub mod hall;

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use support::{Handset, Phone};
use wire::{PhoneQuestion, PhoneView};
use words::{Action, Channel, Letter, Nature, Phase, Round};

use hall::{CODE, Clerk, Hall, asks, decision, explained, item, longest_item, poll};

/// What is read on a phone, in one language.
pub struct Said {
    pub lang: &'static str,
    pub languages: &'static str,
    pub look: &'static str,
    pub paused: &'static str,
    pub act: &'static str,
    pub options: [&'static str; 3],
    pub counted: &'static str,
    pub sending: &'static str,
    pub unsent: &'static str,
    pub not_saved: &'static str,
    pub closed: &'static str,
    pub chose_none: &'static str,
    pub only_you: &'static str,
    pub code: &'static str,
    pub code_label: &'static str,
    pub enter: &'static str,
    pub wrong: &'static str,
    pub short: &'static str,
    pub nothing_else: &'static str,
    pub lost: &'static str,
    pub not_yet: &'static str,
    pub full: &'static str,
    pub wait: &'static str,
    pub explains: &'static str,
    pub over: &'static str,
    pub larger: &'static str,
    pub elsewhere: &'static str,
    pub natures: [(Nature, &'static str); 2],
}

pub const ZH: Said = Said {
    lang: "zh",
    languages: "zh-CN,zh",
    look: "请看大屏幕",
    paused: "先歇一会儿",
    act: "您会怎么办？",
    options: ["转，反正会退回来", "再问他几个问题", "挂断"],
    counted: "算上了",
    sending: "正在送出",
    unsent: "还没送到，正在自动再送",
    not_saved: "没能记上，还算您原来选的",
    closed: "投票结束了",
    chose_none: "这次您没有选",
    only_you: "这些只有您自己看得到",
    code: "输入大屏幕上的码",
    code_label: "6位，有字母和数字",
    enter: "进入",
    wrong: "这个码对不上",
    short: "码一共6位",
    nothing_else: "不填姓名、手机号、密码",
    lost: "正在自动重连",
    not_yet: "还没连上",
    full: "会场能连的手机已经满了",
    wait: "请稍等",
    explains: "钱一转出去，就不由自己了",
    over: "先挂断，自己查。",
    larger: "大字",
    elsewhere: "在这里接着用",
    natures: [(Nature::Scam, "这一条是冒充的。"), (Nature::Genuine, "这一条是真的。")],
};

pub const EN: Said = Said {
    lang: "en",
    languages: "en-GB,en",
    look: "Look at the big screen",
    paused: "A short break",
    act: "What would you do?",
    options: ["Send it; it comes back anyway", "Ask a few more questions", "Hang up"],
    counted: "Counted.",
    sending: "Sending",
    unsent: "it is sent again by itself",
    not_saved: "The change could not be saved",
    closed: "Voting has ended",
    chose_none: "You did not choose this time",
    only_you: "Only you see this",
    code: "Type the code from the big screen",
    code_label: "The code: 6 letters and digits",
    enter: "Come in",
    wrong: "That code does not fit",
    short: "The code has 6 signs",
    nothing_else: "no name, no number, no password",
    lost: "Connection lost",
    not_yet: "Not connected yet",
    full: "There are as many phones as the room takes",
    wait: "One moment",
    explains: "Once it is sent it is out of your hands",
    over: "Hang up first, then check for yourself.",
    larger: "Larger",
    elsewhere: "Go on here",
    natures: [
        (Nature::Scam, "Here somebody was pretending."),
        (Nature::Genuine, "This one was genuine."),
    ],
};

/// What a browser of 2020 does not have; but for `Object.hasOwn`, which chromedriver itself uses in the page.
const NOTHING_MODERN: &str = "
    for (const [of, names] of [
        [Object, ['groupBy']], [Map, ['groupBy']], [Promise, ['any', 'withResolvers', 'try']],
        [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
        [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
        [Element.prototype, ['replaceChildren', 'setHTML', 'getHTML', 'moveBefore']], [Document.prototype, ['startViewTransition']],
        [Crypto.prototype, ['randomUUID']], [Crypto.prototype, ['subtle']], [AbortSignal, ['any', 'timeout']],
        [Navigator.prototype, ['wakeLock', 'connection', 'storage', 'locks']],
        [window, ['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'reportError', 'scheduler', 'navigation',
                  'CSSStyleSheet', 'trustedTypes', 'cookieStore', 'requestIdleCallback']],
    ]) for (const name of names) { try { delete of[name]; } catch { /* it has none */ } }";

/// A private window that refuses to keep anything.
const NO_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });";

/// What has not happened in this time will not.
const LONG: Duration = Duration::from_secs(12);

pub fn until(what: &str, mut is: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < LONG, "not within {LONG:?}: {what}");
        sleep(Duration::from_millis(20));
    }
}

fn is_pressed(phone: &Phone, name: &str) -> bool {
    let script = "return find('button', arguments[0])?.getAttribute('aria-pressed') === 'true';";
    phone.script(script, vec![json!(name)]).expect("the page answers") == json!(true)
}

fn comes_in(hall: &Hall, handset: &Handset, said: &Said) -> Phone {
    let phone = handset
        .clone()
        .speaking(said.languages)
        .open(&hall.scanned())
        .expect("the page opens");
    phone.waits_for("heading", said.look).expect("it is in, and nothing is asked yet");
    phone
}

fn vote_and_change_it(said: &Said) {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), said);
    hall.show(asks(decision(1, Phase::Open)));
    phone.waits_for("heading", said.act).expect("the question comes by itself");
    phone.press("button", said.options[0]).expect("the first option");
    phone.sees(said.counted).expect("it says that it counts");
    assert_eq!(hall.votes(1), [Letter::A], "and it is written down");
    phone
        .press("button", said.options[2])
        .expect("the exit, in the words of its channel");
    until("the change is written down", || hall.votes(1) == [Letter::C]);
    assert!(
        is_pressed(&phone, said.options[2]) && !is_pressed(&phone, said.options[0]),
        "one is chosen, the other no more"
    );
    hall.show(asks(decision(1, Phase::Closed)));
    phone.waits_for("heading", said.closed).expect("it is closed");
    phone.sees(said.options[2]).expect("one's own choice stays to be read");
    assert!(
        !phone.has("button", said.options[0]).expect("the page answers"),
        "nothing more is to be pressed"
    );
    hall.show(PhoneView::Paused);
    phone.waits_for("heading", said.paused).expect("a break");
    hall.show(PhoneView::Over);
    phone.waits_for("heading", said.over).expect("the rule at the end");
}

#[test]
fn a_phone_votes_and_changes_its_vote_in_chinese() {
    vote_and_change_it(&ZH);
}

#[test]
fn a_phone_votes_and_changes_its_vote_in_english() {
    vote_and_change_it(&EN);
}

#[test]
fn the_language_can_be_changed_at_any_moment_without_losing_the_vote() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", ZH.options[1]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    phone.press("button", "English").expect("the language is always on screen");
    phone.waits_for("heading", EN.act).expect("the same question in English");
    assert!(is_pressed(&phone, EN.options[1]), "the vote stays");
    phone.reload().expect("it loads anew");
    phone.waits_for("heading", EN.act).expect("the language is remembered");
}

#[test]
fn a_code_is_typed_however_it_is_typed_and_nothing_else_is_asked() {
    for said in [&ZH, &EN] {
        let hall = Hall::open();
        let phone = Handset::old_android()
            .speaking(said.languages)
            .open(&hall.typed())
            .expect("the page opens");
        phone.waits_for("heading", said.code).expect("the code is asked for");
        phone.sees(said.nothing_else).expect("it says that nothing else is asked");
        phone.types("textbox", said.code_label, "k7m").expect("half a code");
        phone.press("button", said.enter).expect("come in");
        phone.sees(said.short).expect("it says how long a code is");
        phone.types("textbox", said.code_label, " 4pz").expect("the rest, one sign wrong");
        phone.press("button", said.enter).expect("come in");
        phone.sees(said.wrong).expect("it does not fit");
        phone
            .types(
                "textbox",
                said.code_label,
                &format!(" {} {} ", &CODE[..3], &CODE[3..]).to_lowercase(),
            )
            .expect("the code, small, with spaces");
        phone.press("button", said.enter).expect("come in");
        phone.waits_for("heading", said.look).expect("it is in");
        phone.reload().expect("it loads anew");
        phone.waits_for("heading", said.look).expect("the code need not be typed again");
        assert_eq!(hall.voters(), 1, "it is still the same phone");
    }
}

#[test]
fn a_vote_counts_only_once_the_room_has_said_so() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    hall.clerk(Clerk::IsSlow);
    phone.press("button", ZH.options[0]).expect("an option");
    phone.sees(ZH.sending).expect("it is on its way");
    assert!(!phone.text().expect("the page").contains(ZH.counted), "nothing has counted yet");
    phone.sees(ZH.unsent).expect("after a while it says so, and that a hand counts too");
    hall.clerk(Clerk::Counts);
    phone.sees(ZH.counted).expect("now it counts");
    hall.clerk(Clerk::CannotSave);
    phone.press("button", ZH.options[1]).expect("another one");
    phone.sees(ZH.not_saved).expect("it could not be saved: show a hand");
    assert!(is_pressed(&phone, ZH.options[0]), "what counted before still counts");
}

#[test]
fn a_reload_and_a_late_comer_come_to_the_open_question() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::old_android(), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", ZH.options[1]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    phone.reload().expect("it loads anew");
    phone.sees(ZH.counted).expect("the vote is still there");
    assert!(is_pressed(&phone, ZH.options[1]), "the same option");
    let late = Handset::iphone()
        .speaking(EN.languages)
        .open(&hall.scanned())
        .expect("another phone");
    late.waits_for("heading", EN.act).expect("whoever comes late votes as well");
    late.press("button", EN.options[2]).expect("an option");
    late.sees(EN.counted).expect("counted");
    assert_eq!(
        (hall.votes(1), hall.voters()),
        (vec![Letter::B, Letter::C], 2),
        "two phones, two votes"
    );
}

#[test]
fn a_phone_that_was_offline_comes_back_with_what_it_chose_meanwhile() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::wechat(), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", ZH.options[0]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    phone.set_offline(true).expect("out of the Wi-Fi");
    phone.press("button", ZH.options[2]).expect("it can be read and chosen meanwhile");
    phone.sees(ZH.unsent).expect("it says that it is not there yet");
    phone.sees(ZH.lost).expect("and that it comes back by itself");
    assert_eq!(hall.votes(1), [Letter::A], "nothing has arrived");
    phone.set_offline(false).expect("back");
    phone.sees(ZH.counted).expect("the vote got there by itself");
    assert_eq!((hall.votes(1), hall.voters()), (vec![Letter::C], 1), "the same phone");
    hall.show(asks(decision(2, Phase::Open)));
    until("the next question is its own", || !is_pressed(&phone, ZH.options[2]));
}

#[test]
fn phones_come_back_by_themselves_when_the_laptop_was_started_anew() {
    let mut hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &EN);
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", EN.options[1]).expect("an option");
    phone.sees(EN.counted).expect("counted");
    hall.close();
    phone.sees(EN.lost).expect("it says that it comes back by itself");
    hall.open_again();
    until("it is back", || hall.here() == 1);
    until("it no more says that it is lost", || {
        !phone.text().expect("the page").contains(EN.lost)
    });
    assert!(is_pressed(&phone, EN.options[1]), "with its vote");
    assert_eq!(hall.voters(), 1, "as the same phone");
}

#[test]
fn a_locked_screen_comes_back_to_the_question_that_is_open_now() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    phone.waits_for("heading", ZH.act).expect("a question");
    // A phone that sleeps loses its connection without hearing of it; what it hears on waking is that it is seen.
    phone.set_silent(true);
    hall.show(asks(poll(2, Phase::Open)));
    sleep(Duration::from_secs(1));
    assert!(phone.has("heading", ZH.act).expect("the page answers"), "it knows nothing of it");
    phone.set_silent(false);
    phone
        .script("document.dispatchEvent(new Event('visibilitychange'));", vec![])
        .expect("it is seen");
    let woke = Instant::now();
    phone.waits_for("button", "从来没有").expect("the question that is open now");
    let took = woke.elapsed();
    assert!(
        took < Duration::from_millis(3500),
        "two seconds for an answer that does not come, and then at once: {took:?}"
    );
}

#[test]
fn an_item_is_told_to_its_phone_alone_and_kindly_to_one_that_did_not_vote() {
    for said in [&ZH, &EN] {
        let hall = Hall::open();
        let (voted, silent) = (
            comes_in(&hall, &Handset::iphone(), said),
            comes_in(&hall, &Handset::old_android(), said),
        );
        for (number, (nature, says)) in said.natures.into_iter().enumerate() {
            let number = u32::try_from(number).expect("small") + 1;
            let id = longest_item(nature, Channel::Sms);
            let (open, told) = item(number, &id, Phase::Open);
            let unsafe_one = told
                .iter()
                .find(|(_, told)| told.action == Action::Unsafe)
                .expect("an unsafe choice");
            let label = &open.options[usize::from(*unsafe_one.0 == Letter::B) + 2 * usize::from(*unsafe_one.0 == Letter::C)].says;
            let lang = if said.lang == "en" { words::Lang::En } else { words::Lang::ZhHans };
            let label = label.as_ref().expect("words").0[&lang].clone();
            hall.show(asks(open));
            voted.press("button", &label).expect("an unsafe choice");
            voted.sees(said.counted).expect("counted");
            assert!(
                !voted.text().expect("the page").contains(says),
                "before the reveal nothing says what it was"
            );
            hall.show_told(asks(item(number, &id, Phase::Told).0), told.clone());
            voted.waits_for("heading", says).expect("what it was");
            voted.sees(said.only_you).expect("and that nobody else sees it");
            voted.sees(&told[unsafe_one.0].why.0[&lang]).expect("what decides");
            silent.sees(said.chose_none).expect("nobody is scolded for not voting");
        }
    }
}

#[test]
fn two_pages_of_one_phone_do_not_push_each_other_out() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    take_its_place(&phone, &ZH);
    sleep(Duration::from_secs(4));
    assert_eq!(
        phone.script("return other.readyState", vec![]).expect("the page"),
        json!(1),
        "and does not push it out"
    );
    phone.press("button", ZH.elsewhere).expect("unless its person wants to go on here");
    until("it has its place back", || {
        !phone.has("button", ZH.elsewhere).expect("the page answers")
    });
}

#[test]
fn the_browser_in_wechat_without_anything_modern_and_without_storage_votes_and_comes_back() {
    let hall = Hall::open();
    let old = Handset::wechat().after(NOTHING_MODERN).after(NO_STORAGE);
    let phone = comes_in(&hall, &old, &ZH);
    let modern = "return [typeof ''.replaceAll, typeof structuredClone, typeof Object.groupBy, (() => { try { return typeof localStorage; } catch { return 'refused'; } })()];";
    let lacks = phone.script(modern, vec![]).expect("the page answers");
    assert_eq!(
        lacks,
        json!(["function", "undefined", "undefined", "refused"]),
        "the one it needs it has brought itself"
    );
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", ZH.options[2]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    phone.reload().expect("it loads anew");
    phone.sees(ZH.counted).expect("its vote is still there");
    phone.press("button", ZH.options[1]).expect("it can be changed");
    until("the change is written down", || hall.votes(1) == [Letter::B]);
    assert_eq!(hall.voters(), 1, "still the same phone, though nothing could be stored");
}

#[test]
fn nothing_is_kept_in_cookies_and_at_the_end_nothing_of_the_room() {
    let hall = Hall::open();
    let broken = "window.broken = []; addEventListener('securitypolicyviolation', (event) => broken.push(event.violatedDirective));";
    let phone = comes_in(&hall, &Handset::iphone().after(broken), &ZH);
    hall.show(asks(decision(1, Phase::Open)));
    phone.press("button", ZH.options[2]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    let kept = "return Object.keys(localStorage);";
    assert_eq!(
        phone.script(kept, vec![]).expect("the page"),
        json!(["hang-up-first.token"]),
        "what lets it come back, and nothing else"
    );
    hall.show(PhoneView::Over);
    phone.waits_for("heading", ZH.over).expect("the end");
    assert_eq!(
        phone.script(kept, vec![]).expect("the page"),
        json!([]),
        "nothing is left of the room"
    );
    let asked = "return [performance.getEntriesByType('resource').map((each) => each.name), window.broken];";
    assert_eq!(
        phone.script(asked, vec![]).expect("the page"),
        json!([[], []]),
        "nothing else was asked for, and the policy not broken"
    );
    let cookies = phone.cookies().expect("Chromium answers");
    assert!(cookies.is_empty(), "no cookie at any time: {cookies:?}");
    assert_eq!(
        phone.script("return document.cookie", vec![]).expect("the page"),
        json!(""),
        "none that scripts see"
    );
}

/// Every state of the page, by a name for its picture, with what is to be seen before it is looked at.
pub fn every_state(hall: &mut Hall, phone: &Phone, said: &Said, mut look: impl FnMut(&Phone, &str)) {
    look(phone, "look");
    for (name, nature, channel) in [
        ("item-sms", Nature::Scam, Channel::Sms),
        ("item-call", Nature::Genuine, Channel::Call),
        ("item-door", Nature::Scam, Channel::Door),
        ("item-chat", Nature::Scam, Channel::Chat),
        ("item-app", Nature::Genuine, Channel::App),
    ] {
        let number = if channel == Channel::Sms { 1 } else { 2 + channel as u32 };
        hall.show(asks(item(number, &longest_item(nature, channel), Phase::Open).0));
        phone.waits_for("heading", said.act).expect("an item");
        until("this one", || hall.here() == 1);
        sleep(Duration::from_millis(150));
        look(phone, name);
    }
    let second = PhoneQuestion {
        round: Round::Second,
        ..decision(21, Phase::Open)
    };
    hall.show(asks(decision(20, Phase::Open)));
    phone.waits_for("button", said.options[0]).expect("a decision");
    look(phone, "decision");
    phone.press("button", said.options[0]).expect("an option");
    phone.sees(said.counted).expect("counted");
    look(phone, "counted");
    hall.clerk(Clerk::CannotSave);
    phone.press("button", said.options[1]).expect("an option");
    phone.sees(said.not_saved).expect("not saved");
    look(phone, "not-saved");
    hall.clerk(Clerk::Counts);
    hall.show(asks(decision(20, Phase::Closed)));
    phone.waits_for("heading", said.closed).expect("closed");
    look(phone, "closed");
    hall.show(asks(explained(20)));
    phone.sees(said.explains).expect("why one's own choice is good or not");
    look(phone, "told-decision");
    hall.show(asks(second));
    phone.waits_for("button", said.options[2]).expect("the second vote");
    look(phone, "second");
    hall.show(asks(poll(22, Phase::Open)));
    until("the poll", || !phone.has("heading", said.act).expect("the page"));
    look(phone, "poll");
    hall.show(asks(poll(22, Phase::Closed)));
    phone.sees(said.chose_none).expect("closed without a vote");
    look(phone, "closed-none");
    tell(hall, phone, said, &mut look);
    hall.show(PhoneView::Paused);
    phone.waits_for("heading", said.paused).expect("a break");
    look(phone, "paused");
    hall.show(asks(decision(30, Phase::Open)));
    phone.waits_for("button", said.options[0]).expect("a decision");
    hall.close();
    phone.sees(said.lost).expect("lost");
    phone.press("button", said.options[2]).expect("an option");
    phone.sees(said.unsent).expect("not sent");
    look(phone, "lost");
    hall.open_again();
    phone.sees(said.counted).expect("it comes back");
    hall.show(PhoneView::Over);
    phone.waits_for("heading", said.over).expect("the end");
    look(phone, "over");
}

/// Every state before one is in; ends outside, with the right code typed and the room closed.
pub fn every_door(handset: &Handset, said: &Said, mut look: impl FnMut(&Phone, &str)) {
    let mut hall = Hall::open();
    let phone = handset
        .clone()
        .speaking(said.languages)
        .open(&hall.typed())
        .expect("the page opens");
    let types = |code: &str| {
        phone.types("textbox", said.code_label, code).expect("a code");
        phone.press("button", said.enter).expect("come in");
    };
    phone.waits_for("heading", said.code).expect("the code is asked for");
    look(&phone, "code");
    types("K7M");
    phone.sees(said.short).expect("too short");
    look(&phone, "code-short");
    types("ZZZ");
    phone.sees(said.wrong).expect("wrong");
    look(&phone, "code-wrong");
    hall.close();
    types(CODE);
    phone.waits_for("heading", said.not_yet).expect("nobody is there");
    look(&phone, "not-yet");
    hall.open_again();
    phone.waits_for("heading", said.look).expect("it comes in by itself");
    take_its_place(&phone, said);
    look(&phone, "elsewhere");
    drop((phone, hall));

    let hall = Hall::for_at_most(0);
    let phone = handset
        .clone()
        .speaking(said.languages)
        .open(&hall.scanned())
        .expect("the page opens");
    phone.waits_for("heading", said.full).expect("no more phones");
    look(&phone, "full");
}

/// The same phone comes in from another page.
fn take_its_place(phone: &Phone, said: &Said) {
    let other = "const done = arguments[arguments.length - 1], key = location.hash.slice(1);
        const token = localStorage.getItem('hang-up-first.token');
        window.other = new WebSocket(`ws://${location.host}/ws`);
        other.onopen = () => other.send(JSON.stringify({ say: 'join', key, token }));
        other.onmessage = () => done(true);";
    phone
        .script_later(other, vec![])
        .expect("the same phone comes in from another page");
    phone
        .waits_for("button", said.elsewhere)
        .expect("this page leaves its place to the other one");
}

fn tell(hall: &Hall, phone: &Phone, said: &Said, look: &mut impl FnMut(&Phone, &str)) {
    for (number, (nature, says)) in (40..).zip(said.natures) {
        for action in [Action::Safe, Action::Unsafe, Action::NeedlesslyCostly] {
            let number = number * 10 + action as u32;
            let (open, told) = item(number, &longest_item(nature, Channel::Call), Phase::Open);
            let Some((letter, _)) = told.iter().find(|(_, told)| told.action == action) else {
                continue;
            };
            hall.show(asks(open));
            phone.waits_for("heading", said.act).expect("an item");
            let key = ["1", "2", "3"][*letter as usize];
            until("the next item is there", || !phone.text().expect("the page").contains(said.counted));
            phone.keys(key).expect("a keyboard works as well");
            phone.sees(said.counted).expect("counted");
            hall.show_told(
                asks(item(number, &longest_item(nature, Channel::Call), Phase::Told).0),
                told.clone(),
            );
            phone.waits_for("heading", says).expect("told");
            look(phone, &format!("told-{nature:?}-{action:?}"));
        }
    }
}

/// What hangs over the edge, is cut, or is too small to be hit or read.
const MEASURE: &str = "
    const wrong = [], wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > wide) wrong.push('the page is wider than the screen');
    for (const each of document.querySelectorAll('#window *')) {
        if (each.closest('.unseen')) continue;
        const box = each.getBoundingClientRect(), style = getComputedStyle(each);
        if (box.width === 0 || style.visibility === 'hidden') continue;
        const named = each.tagName + ' “' + (each.textContent || '').trim().slice(0, 30) + '”';
        if (box.right > wide + 1 || box.left < -1) wrong.push(named + ' hangs over the edge');
        if (each.scrollWidth > each.clientWidth + 1 && style.overflowX !== 'visible') wrong.push(named + ' is cut');
        if (each.matches('button, input') && (box.height < 44 || box.width < 44)) wrong.push(named + ' is too small to be hit');
        const own = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
        if (own && parseFloat(style.fontSize) < 20) wrong.push(named + ' is set in ' + style.fontSize);
    }
    return wrong;";

#[test]
fn no_state_hangs_over_the_edge_or_has_a_finding_of_axe() {
    for (said, handset) in [
        (&ZH, Handset::old_android().sized(320, 568)),
        (&EN, Handset::old_android().sized(320, 568).dark()),
        (&EN, Handset::iphone()),
        (&ZH, Handset::iphone().dark()),
    ] {
        let look = |phone: &Phone, state: &str| {
            let here = format!("{} {state}", said.lang);
            for larger in [false, true] {
                if larger {
                    phone.press("button", said.larger).expect("larger text is always on screen");
                }
                assert_eq!(
                    phone.script(MEASURE, vec![]).expect("it is measured"),
                    json!([]),
                    "{here}, larger: {larger}"
                );
                phone.turn(740, 360).expect("it is turned");
                assert_eq!(
                    phone.script(MEASURE, vec![]).expect("it is measured"),
                    json!([]),
                    "{here}, on its side, larger: {larger}"
                );
                let (width, height) = handset.size();
                phone.turn(width, height).expect("it is turned back");
                if larger {
                    phone.press("button", said.larger).expect("smaller again");
                }
            }
            let findings = phone.findings().expect("axe-core runs");
            assert!(findings.is_empty(), "{here}: {findings:#?}");
        };
        every_door(&handset, said, look);
        let mut hall = Hall::open();
        let phone = comes_in(&hall, &handset, said);
        every_state(&mut hall, &phone, said, look);
    }
}

#[test]
fn a_page_that_is_too_wide_or_too_small_is_found() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    let spoil = "const bad = document.createElement('button'); bad.textContent = 'hard to read';
        bad.style.cssText = 'inline-size: 900px; block-size: 20px; font-size: 12px';
        const field = document.createElement('input'); field.style.cssText = 'color: #888; background: #999'; field.value = 'hard to read';
        document.getElementById('window').append(bad, field); return null;";
    phone.script(spoil, vec![]).expect("a bad button");
    let found = phone.script(MEASURE, vec![]).expect("it is measured");
    let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for what in [
        "wider than the screen",
        "hangs over the edge",
        "too small to be hit",
        "is set in 12px",
    ] {
        assert!(found.iter().any(|each| each.contains(what)), "{what} is not in {found:?}");
    }
    let findings = phone.findings().expect("axe-core runs");
    assert!(
        findings.iter().any(|each| each.contains("color-contrast")),
        "axe-core looks at it: {findings:?}"
    );
}

#[test]
fn too_many_wrong_codes_make_it_wait_and_it_says_so() {
    let hall = Hall::open();
    let phone = Handset::iphone()
        .speaking(EN.languages)
        .open(&hall.typed())
        .expect("the page opens");
    phone.waits_for("heading", EN.code).expect("the code is asked for");
    until("it has to wait", || {
        if phone.has("heading", EN.code).expect("the page answers") {
            phone.types("textbox", EN.code_label, "ZZZZZZ").expect("a wrong code");
            phone.press("button", EN.enter).expect("come in");
            until("an answer", || {
                let text = phone.text().expect("the page");
                text.contains(EN.wrong) || text.contains(EN.wait)
            });
        }
        phone.has("heading", EN.wait).expect("the page answers")
    });
}

#[test]
fn the_heading_takes_the_focus_when_something_new_is_shown_and_not_when_a_vote_is_counted() {
    let hall = Hall::open();
    let phone = comes_in(&hall, &Handset::iphone(), &ZH);
    let focus = || {
        phone
            .script("return document.activeElement.innerText.trim();", vec![])
            .expect("the page")
    };
    assert_eq!(focus(), json!(ZH.look), "a reader begins where the page begins");
    hall.show(asks(decision(1, Phase::Open)));
    phone.waits_for("heading", ZH.act).expect("a question");
    assert_eq!(focus(), json!(ZH.act), "the new question is read out");
    phone.press("button", ZH.options[1]).expect("an option");
    phone.sees(ZH.counted).expect("counted");
    let on_it = focus();
    assert!(
        on_it.as_str().is_some_and(|text: &str| text.contains(ZH.options[1])),
        "who chose stays where they are: {on_it}"
    );
    let status =
        "return [...document.querySelectorAll('[role=status]')].map((each) => each.innerText.trim()).filter((text) => text !== '').length;";
    assert_eq!(
        phone.script(status, vec![]).expect("the page"),
        Value::from(1),
        "one thing is announced"
    );
}
