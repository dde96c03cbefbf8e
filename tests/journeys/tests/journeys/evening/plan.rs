//! A whole quarter of an hour: five phones and three hands.

use lesson::pack::{Item, ItemChoice, Pack};
use support::{Handset, Window};
use tempfile::TempDir;
use words::{Letter, Nature};

use super::{
    guest::Guest,
    laptop::{address, bars, code, counts_hands, goes_on, on_screen, opens_the_doors, reads_counts},
    tally::{Asked, share},
    traces::Traces,
};
use crate::{
    phones::{
        NOTHING_MODERN,
        said::{EN, ZH},
        states::until,
    },
    room::{
        begin, next,
        words::{LED, Led},
    },
    world::{computer, pack},
};

/// So many raise a hand, and hold no phone.
const HANDS: u32 = 3;

/// What each phone chooses, question after question, and the option for which the hands go up. No question ends in a tie.
const CHOSEN: [([Letter; 5], Letter); 10] = {
    use Letter::{A, B, C};
    [
        ([A, A, B, C, B], A),
        ([C, B, C, A, C], B),
        ([B, A, B, B, C], B),
        ([A, C, C, A, B], C),
        ([A, A, B, C, A], A),
        ([C, C, C, B, C], C),
        ([C, B, A, C, C], C),
        ([B, B, B, B, A], B),
        ([A, C, A, B, A], A),
        ([C, C, B, A, C], C),
    ]
};

struct Evening<'e> {
    window: &'e Window,
    led: &'e Led,
    pack: &'e Pack,
    folder: &'e TempDir,
    scanned: String,
    guests: Vec<Guest>,
    asked: Vec<Asked>,
}

#[test]
fn a_whole_plan_is_led_in_both_windows_with_three_hands_and_five_real_phones_each_with_its_own_trouble() {
    let [led, _] = &LED;
    let (computer, folder, pack) = (computer(), tempfile::tempdir().expect("a folder for pictures"), pack());
    let window = computer.open(led.names);
    begin(&window, led);
    opens_the_doors(&window, led);
    let scanned = address(&window, folder.path());
    let code = code(&window);
    let guests = arrive(&scanned, &code);
    window.sees(&(led.phones_here)(4)).expect("four phones are here");
    let mut evening = Evening {
        window: &window,
        led,
        pack: &pack,
        folder: &folder,
        scanned,
        guests,
        asked: Vec::new(),
    };
    evening.is_led();
    let Evening {
        scanned, guests, asked, ..
    } = evening;
    let tokens: Vec<String> = guests.iter().map(Guest::token).collect();
    let traces = Traces::of(&scanned, &code, &tokens);
    assert!(
        traces.within(computer.data.path()).len() > guests.len(),
        "while the session is open the program knows its phones again"
    );
    goes_on(&window, led.finish);
    for guest in &guests {
        guest.phone.waits_for("heading", guest.said.over).expect("the rule at the end");
        guest.keeps_nothing();
    }
    window.press("button", led.end).expect("the session is ended");
    window.waits_for("heading", led.report).expect("the report");
    reports(&window, led, &asked);
    assert_eq!(
        traces.within(computer.data.path()),
        Vec::<String>::new(),
        "no file of the program holds anything of a phone any more"
    );
}

/// One scans the code on the big screen, one types the other one, one reads English, one is in WeChat with nothing modern.
fn arrive(scanned: &str, code: &str) -> Vec<Guest> {
    let (typed, _) = scanned.split_once('#').expect("an address and what lets a phone in");
    let first = Guest::comes_in(&Handset::iphone(), &ZH, scanned);
    let second = Guest::opens(&Handset::old_android(), &ZH, typed);
    second.phone.types("textbox", ZH.code_label, code).expect("the code");
    second.phone.press("button", ZH.enter).expect("come in");
    second
        .phone
        .waits_for("heading", ZH.look)
        .expect("the code on the big screen lets it in");
    let third = Guest::comes_in(&Handset::iphone(), &EN, scanned);
    let fourth = Guest::comes_in(&Handset::wechat().after(NOTHING_MODERN), &ZH, scanned);
    vec![first, second, third, fourth]
}

impl Evening<'_> {
    /// From the opening words until only the end is left.
    fn is_led(&mut self) {
        for _ in 0..80 {
            let says = next(self.window, self.led);
            if says == self.led.finish {
                assert_eq!(self.asked.len(), CHOSEN.len(), "four items, a decision twice, four items");
                return;
            }
            if says == self.led.close {
                self.is_voted();
            } else {
                goes_on(self.window, says);
            }
        }
        panic!("it never comes to its end: {:?}", self.window.text());
    }

    /// A question from the first vote to the reveal, if one follows.
    fn is_voted(&mut self) {
        let number = self.asked.len();
        let (letters, hands) = *CHOSEN.get(number).expect("ten questions");
        if number == 1 {
            self.one_comes_late();
        }
        let mut asked = Asked::default();
        let mut told = Vec::new();
        for (at, (guest, letter)) in self.guests.iter().zip(letters).enumerate() {
            guest.phone.waits_for("heading", guest.said.act).expect("the question is open");
            if at == 0 {
                asked = Asked::of(guest, self.pack);
            }
            told.push(guest.item(self.pack).map(|item| (item, guest.choice(item, letter))));
            guest.votes(letter);
            guest.knows_nothing_yet();
            *asked.phones.get_mut(letter as usize).expect("three") += 1;
            self.has_trouble(number, at, letter);
        }
        counts_hands(self.window, hands, HANDS as usize);
        *asked.hands.get_mut(hands as usize).expect("three") = HANDS;
        reads_counts(self.window, self.led, asked.hands, asked.phones);
        self.is_closed(&asked, &letters, &told);
        self.asked.push(asked);
    }

    fn is_closed(&self, asked: &Asked, letters: &[Letter], told: &[Option<(&Item, &ItemChoice)>]) {
        let voted = (self.led.voted)(asked.answers());
        on_screen(self.window, || self.window.sees(&voted).expect("how many have chosen"));
        assert_eq!(
            bars(self.window),
            [0; 0],
            "nobody follows the crowd: no bars before the vote is closed"
        );
        goes_on(self.window, self.led.close);
        until("the bars are those of phones and hands", || bars(self.window) == asked.totals());
        for guest in &self.guests {
            guest
                .phone
                .waits_for("heading", guest.said.closed)
                .expect("it says that voting has ended");
            guest.knows_nothing_yet();
        }
        if next(self.window, self.led) != self.led.tell {
            return;
        }
        goes_on(self.window, self.led.tell);
        for ((guest, letter), told) in self.guests.iter().zip(letters).zip(told) {
            match told {
                Some((item, choice)) => guest.is_told(item, *letter, choice),
                None => guest.is_told_why(self.pack, *letter),
            }
        }
    }

    /// Somebody comes while the second question is open, by the code at the foot of the big screen.
    fn one_comes_late(&mut self) {
        let foot = address(self.window, self.folder.path());
        assert_eq!(foot, self.scanned, "the code at the foot is the same as at the beginning");
        let late = Guest::opens(&Handset::old_android(), &ZH, &foot);
        late.phone
            .waits_for("heading", ZH.act)
            .expect("whoever comes late comes to the open question");
        self.guests.push(late);
        self.window.sees(&(self.led.phones_here)(5)).expect("the fifth phone is here");
    }

    /// The first phone is loaded anew in the second question; the second leaves the Wi-Fi in the third.
    fn has_trouble(&self, number: usize, at: usize, letter: Letter) {
        let Some(guest) = self.guests.get(at) else { return };
        if (number, at) == (1, 0) {
            guest.phone.reload().expect("it loads anew");
            guest.counts(letter);
        }
        if (number, at) == (2, 1) {
            guest.phone.set_offline(true).expect("out of the Wi-Fi");
            guest.phone.sees(guest.said.lost).expect("it says that it comes back by itself");
            guest.phone.set_offline(false).expect("back");
            guest.waits_until_gone(guest.said.lost);
            guest.counts(letter);
        }
    }
}

/// Attendance, figures and the counts of every question.
fn reports(window: &Window, led: &Led, asked: &[Asked]) {
    window.sees(&(led.most)(8)).expect("five phones and three hands");
    window
        .sees(&(led.phones_were)(5))
        .expect("how many phones there were, and nothing else of them");
    let text = window.text().expect("the report");
    let quizzes = [asked.get(..4), asked.get(6..)].map(|quiz| quiz.expect("four items"));
    for (quiz, nature) in quizzes
        .into_iter()
        .flat_map(|quiz| [Nature::Scam, Nature::Genuine].map(|nature| (quiz, nature)))
    {
        let (count, of) = share(quiz, nature);
        assert!(of > 0, "each quiz has scams and genuine contacts");
        assert!(
            text.contains(&(led.share)(count, of)),
            "{count} of {of} is among the figures: {text}"
        );
    }
    assert!(
        text.contains(&(led.people)(7)),
        "seven answered the first item, before the fifth phone came: {text}"
    );
    let script = "return [...document.querySelectorAll('table')].map((table) => [[...table.querySelectorAll('td')].map(nameOf), nameOf(table.closest('li'))]);";
    let rows = window.script(script, vec![]).expect("the page answers");
    let rows: Vec<(Vec<String>, String)> = serde_json::from_value(rows).expect("a table for each question");
    assert_eq!(rows.len(), asked.len(), "every question is there");
    for ((counts, text), asked) in rows.iter().zip(asked) {
        assert_eq!(
            *counts,
            asked.reported(led.under),
            "what was voted, and no count under five: {text}"
        );
        assert!(text.contains(&(led.answers)(asked.answers())), "how many answered: {text}");
    }
}
