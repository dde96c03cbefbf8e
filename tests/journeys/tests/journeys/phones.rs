//! The page that phones open, on real Chromium phones in front of the room's own server.

pub mod hall;
mod lighthouse;
mod looks;
pub mod said;
pub mod states;

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::json;
use support::{Handset, Phone};
use wire::PhoneView;
use words::{Action, Channel, Letter, Phase};

use hall::{CODE, Clerk, Hall, asks, decision, item, longest_item, poll};
use said::{EN, Said, ZH};
use states::{comes_in, take_its_place, until};

/// What a browser of 2020 does not have; but for `Object.hasOwn`, which chromedriver itself uses in the page.
pub const NOTHING_MODERN: &str = "
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

fn is_pressed(phone: &Phone, name: &str) -> bool {
    let script = "return find('button', arguments[0])?.getAttribute('aria-pressed') === 'true';";
    phone.script(script, vec![json!(name)]).expect("the page answers") == json!(true)
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
            .types("textbox", said.code_label, &CODE.to_lowercase().replace('4', " 4"))
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

const TRIES_CODES: &str = "
    for (let i = 0; i < 58; i++) {
      const socket = new WebSocket(`ws://${location.host}/ws`);
      socket.onopen = () => socket.send(JSON.stringify({ say: 'join', key: 'ZZZZZZ', token: null }));
    }";

#[test]
fn too_many_wrong_codes_make_it_wait_and_it_says_so() {
    let hall = Hall::open();
    let phone = Handset::iphone()
        .speaking(EN.languages)
        .open(&hall.typed())
        .expect("the page opens");
    phone.waits_for("heading", EN.code).expect("the code is asked for");
    phone.script(TRIES_CODES, vec![]).expect("somebody at the same address tries codes");
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
