//! Every state of the page, one after the other, and how a phone gets there.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use support::{Handset, Phone};
use wire::{PhoneQuestion, PhoneView};
use words::{Action, Channel, Nature, Phase, Round};

use super::{
    hall::{CODE, Clerk, Hall, asks, decision, explained, item, longest_item, poll},
    said::Said,
};

/// What has not happened in this time will not.
const LONG: Duration = Duration::from_secs(12);

pub fn until(what: &str, mut is: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is() {
        assert!(begun.elapsed() < LONG, "not within {LONG:?}: {what}");
        sleep(Duration::from_millis(20));
    }
}

/// A phone that has scanned the code.
pub fn comes_in(hall: &Hall, handset: &Handset, said: &Said) -> Phone {
    let phone = handset
        .clone()
        .speaking(said.languages)
        .open(&hall.scanned())
        .expect("the page opens");
    phone.waits_for("heading", said.look).expect("it is in, and nothing is asked yet");
    phone
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
    ask(hall, phone, said, &mut look);
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

/// A decision from the first vote to its explanation, and a poll.
fn ask(hall: &Hall, phone: &Phone, said: &Said, look: &mut impl FnMut(&Phone, &str)) {
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
pub fn take_its_place(phone: &Phone, said: &Said) {
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
