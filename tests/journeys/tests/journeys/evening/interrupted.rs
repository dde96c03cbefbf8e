//! A session that something happens to: the laptop dies, phones go, phones are turned off.

use support::{Handset, Window};
use words::Letter;

use super::{
    guest::Guest,
    laptop::{address, bars, counts_hands, goes_on, lets_phones_in, on_screen, opens_the_doors, reads_counts},
};
use crate::{
    phones::{
        said::{EN, Said, ZH},
        states::until,
    },
    room::{
        begin, next, stage,
        words::{LED, Led},
    },
    world::{Computer, computer, open},
};

/// A session in front of its first question, with these phones in it.
fn asks_the_first(computer: &Computer, led: &Led, guests: [(Handset, &'static Said); 2]) -> (Window, [Guest; 2]) {
    let folder = tempfile::tempdir().expect("a folder for pictures");
    let window = computer.open(led.names);
    begin(&window, led);
    opens_the_doors(&window, led);
    let way = address(&window, folder.path());
    let guests = guests.map(|(handset, said)| Guest::comes_in(&handset, said, &way));
    for _ in 0..6 {
        let says = next(&window, led);
        if says == led.close {
            return (window, guests);
        }
        goes_on(&window, says);
    }
    panic!("nothing is asked: {:?}", window.text());
}

#[test]
fn a_laptop_that_is_killed_while_votes_come_in_goes_on_with_the_same_votes_and_the_same_phones() {
    let [led, _] = &LED;
    let computer = computer();
    let (window, guests) = asks_the_first(&computer, led, [(Handset::iphone(), &ZH), (Handset::old_android(), &EN)]);
    let [first, second] = &guests;
    first.votes(Letter::A);
    second.votes(Letter::B);
    counts_hands(&window, Letter::C, 3);
    reads_counts(&window, led, [0, 0, 3], [1, 1, 0]);
    let stood = stage(&window);
    window.kill();
    for guest in &guests {
        guest.phone.sees(guest.said.lost).expect("it says that it comes back by itself");
    }
    let window = open(&computer.program(), led.names);
    window.press("button", led.door).expect("the door on Home");
    window
        .press("button", led.resume)
        .expect("the session that was cut off comes first");
    reads_counts(&window, led, [0, 0, 3], [1, 1, 0]);
    assert_eq!(stage(&window), stood, "it stands where it stood");
    for (guest, letter) in guests.iter().zip([Letter::A, Letter::B]) {
        guest.waits_until_gone(guest.said.lost);
        guest.counts(letter);
    }
    window.sees(&(led.phones_here)(2)).expect("both are here again");
    second.votes(Letter::A);
    reads_counts(&window, led, [0, 0, 3], [2, 0, 0]);
    window.press("button", led.open_screen).expect("the big screen");
    window.waits_for("button", led.close_screen).expect("it is open");
    assert_eq!(bars(&window), [0; 0], "no bars before the vote is closed");
    goes_on(&window, led.close);
    until("the bars are those from before and after", || bars(&window) == [2, 0, 3]);
}

#[test]
fn votes_stay_when_a_phone_goes_and_when_phones_are_turned_off_and_both_pages_say_it_calmly() {
    for led in &LED {
        let computer = computer();
        let (window, guests) = asks_the_first(&computer, led, [(Handset::iphone(), &ZH), (Handset::wechat(), &EN)]);
        let [stays, goes] = guests;
        stays.votes(Letter::B);
        goes.votes(Letter::B);
        drop(goes);
        window.sees(&(led.phones_here)(1)).expect("one phone was switched off");
        reads_counts(&window, led, [0; 3], [0, 2, 0]);
        window.press("button", &(led.phones_here)(1)).expect("the room check");
        window.sees(led.votes_stay).expect("it says so before anything is turned off");
        window.press("button", led.turn_off).expect("phones off");
        window.waits_for("button", led.turn_on).expect("they are off");
        window.press("button", led.shut).expect("the room check is shut");
        stays.phone.sees(stays.said.lost).expect("it says that nothing need be done");
        assert_eq!(stays.chosen(), Some(Letter::B), "its vote stays to be read");
        counts_hands(&window, Letter::A, 1);
        reads_counts(&window, led, [1, 0, 0], [0, 2, 0]);
        let code = on_screen(&window, || window.text().expect("the big screen"));
        assert!(!code.contains("127.0.0.1"), "nobody is told any more how to come in: {code}");
        goes_on(&window, led.close);
        until("the votes of phones are in the bars", || bars(&window) == [1, 2, 0]);
        lets_phones_in(&window, led);
        window.waits_for("button", led.turn_off).expect("they are on again");
        window.press("button", led.shut).expect("the room check is shut");
        stays
            .phone
            .waits_for("heading", stays.said.closed)
            .expect("it comes back by itself");
        window.sees(&(led.phones_here)(1)).expect("without scanning anything");
    }
}
