//! Pictures of one evening as its guests see it: the big screen, and a phone beside it, at each turn of a question.

use std::collections::BTreeSet;

use support::Handset;
use words::Letter;

use crate::{
    evening::{
        guest::Guest,
        laptop::{address, counts_hands, goes_on, on_screen, opens_the_doors},
    },
    phones::said::{EN, ZH},
    pictures::{Mode, is_wanted, shot},
    room::{begin, next, words::LED},
    world::{computer, root},
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn an_evening_is_pictured_as_its_guests_see_it() {
    for ((led, said), tag) in LED.iter().zip([&ZH, &EN]).zip(["zh", "en"]) {
        if !is_wanted(led.names, Mode::Standard) {
            continue;
        }
        let (computer, folder) = (computer(), tempfile::tempdir().expect("a folder for pictures"));
        let window = computer.open(led.names);
        begin(&window, led);
        opens_the_doors(&window, led);
        let page = address(&window, folder.path());
        let guest = Guest::comes_in(&Handset::iphone(), said, &page);
        let look = |turn: &str| {
            std::thread::sleep(std::time::Duration::from_millis(300));
            on_screen(&window, || {
                shot(&window, led.names, "standard", &format!("e-{turn}-stage"), (1920, 1080))
            });
            let file = root().join(format!("target/pictures/{tag}-standard-e-{turn}-phone.png"));
            guest.phone.screenshot(&file).expect("a picture");
        };
        look("lobby");
        let mut seen = BTreeSet::new();
        for number in 10..90 {
            let says = next(&window, led);
            if says == led.close {
                look(&format!("{number}-open"));
                guest.votes(Letter::B);
                counts_hands(&window, Letter::C, 9);
                look(&format!("{number}-voted"));
            }
            goes_on(&window, says);
            if seen.insert(says) || says == led.close {
                look(&format!(
                    "{number}-after-{}",
                    led.nexts.iter().position(|each| *each == says).unwrap_or_default()
                ));
            }
            if says == led.finish {
                break;
            }
        }
    }
}
