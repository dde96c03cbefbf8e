//! Pictures of the kiosk: every page a visitor and staff come through, on the screens it is looked at on.

use std::{thread::sleep, time::Duration};

use support::Window;

use crate::{
    flaws,
    kiosk::{CODE, EN, Words, ZH, hold_the_corner, open, play, touch, type_code},
    world::{computer, root},
};

const SIZES: [(u32, u32); 4] = [(1080, 1920), (1920, 1080), (1280, 800), (1024, 768)];

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn the_kiosk_is_pictured() {
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    for words in [&ZH, &EN] {
        for mode in ["standard", "large", "largest"] {
            let own = [words.lang, mode];
            if wanted.split_whitespace().all(|word| own.contains(&word)) {
                picture_visitors(words, mode);
            }
        }
    }
    flaws::none();
}

fn picture_visitors(words: &Words, mode: &str) {
    let window = open(&computer());
    let look = |name: &str| picture(&window, words, mode, name);
    look("k00-attract");
    touch(&window, words.begin);
    if mode != "standard" {
        touch(&window, words.larger);
    }
    if mode == "largest" {
        touch(&window, words.largest);
    }
    look("k01-doors");
    for (place, door) in [words.call, words.round, words.child].into_iter().enumerate() {
        touch(&window, door);
        play(&window, words, |window, page| {
            picture(window, words, mode, &format!("k{}{page:02}", place + 2))
        });
        touch(&window, words.all);
    }
    touch(&window, words.now);
    look("k50-now");
    touch(&window, words.not_sure);
    look("k51-now-check");
    touch(&window, words.ticks);
    look("k52-now-ticks");
    touch(&window, words.whom);
    look("k53-now-whom");
    touch(&window, words.all);
    touch(&window, words.rescue);
    look("k60-rescue");
    touch(&window, words.money);
    look("k61-rescue-money");
    touch(&window, words.more);
    look("k62-rescue-more");
    touch(&window, words.call_staff);
    look("k70-staff-called");
    touch(&window, words.here);
    picture_staff(&window, words, mode);
}

/// The warning, the pad, and what staff see.
fn picture_staff(window: &Window, words: &Words, mode: &str) {
    let look = |name: &str| picture(window, words, mode, name);
    if mode == "standard" {
        while !window.has("button", words.still_here).expect("readable") {
            sleep(Duration::from_millis(300));
        }
        look("k71-still-here");
        touch(window, words.still_here);
    }
    hold_the_corner(window);
    window.waits_for("heading", words.pad).expect("the pad");
    look("k80-pad");
    type_code(window, words, "407194");
    look("k81-pad-wrong");
    sleep(Duration::from_millis(1200));
    type_code(window, words, CODE);
    for (place, tab) in words.tabs.into_iter().enumerate() {
        if place > 0 {
            touch(window, tab);
        }
        look(&format!("k9{place}-staff"));
    }
    touch(window, words.leave);
    look("k95-staff-leave");
}

/// The page as it is, on each screen.
pub fn picture(window: &Window, words: &Words, mode: &str, screen: &str) {
    sleep(Duration::from_millis(150));
    for (width, height) in SIZES {
        window.resize(width, height).expect("resized");
        sleep(Duration::from_millis(150));
        let name = format!("{}-{mode}-{width}-{screen}", words.lang);
        flaws::note(window, &name);
        let file = root().join("target/pictures").join(name).with_extension("png");
        window.screenshot(&file).expect("a picture");
    }
}
