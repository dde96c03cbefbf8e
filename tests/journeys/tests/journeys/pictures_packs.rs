//! Pictures of the packs, to be looked at; `PICTURES="zh largest"` takes a part, as with the other pictures.

use support::Window;

use crate::{
    flaws, kiosk,
    packs::{BOTH, Said, file, hand, importing, install, key},
    pictures::{Mode, is_wanted, picture},
    pictures_kiosk,
    world::computer,
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn packs_are_pictured() {
    for mode in Mode::ALL {
        for said in &BOTH {
            if is_wanted(said.names, mode) {
                picture_packs(said, mode);
            }
        }
    }
    flaws::none();
}

fn picture_packs(said: &Said, mode: Mode) {
    let computer = computer();
    let names = said.names;
    let own = key();
    let window = importing(&computer, &file(&computer, "1.0.0", Some(&own)))
        .open()
        .expect("the window opens");
    let tag = mode.name();
    let look = |screen: &str| picture(&window, names, tag, screen);
    let press = |name: &str| window.press("button", name).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let foot = || drop(window.script("window.scrollTo(0, document.body.scrollHeight);", vec![]));
    press(names.language);
    mode.set(&window, names);
    look("60-offer-new");
    foot();
    look("60-offer-new-foot");
    press(said.all_eight);
    look("61-imported");
    foot();
    look("61-imported-foot");
    press(said.remove);
    look("62-sure");
    press(said.keep);
    hand(&computer, &file(&computer, "1.1.0", Some(&own)));
    window.waits_for("heading", said.known).expect("offered");
    look("63-offer-known");
    press(said.import);
    press(said.before);
    look("64-roll-back");
    press(said.sure_before);
    hand(&computer, &file(&computer, "1.2.0", Some(&key())));
    window.waits_for("button", said.to_packs).expect("refused");
    look("65-other-key");
    press(said.to_packs);
    picture_elsewhere(&window, said, tag);
    press(names.home);
    press(said.packs);
    press(said.remove);
    press(said.sure_remove);
    look("70-removed");
    hand(&computer, &file(&computer, "1.0.0", None));
    window.waits_for("heading", said.unsigned).expect("offered");
    look("71-offer-unsigned");
}

/// Wherever else packs are named.
fn picture_elsewhere(window: &Window, said: &Said, tag: &str) {
    let names = said.names;
    let look = |screen: &str| picture(window, names, tag, screen);
    let press = |name: &str| window.press("button", name).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    let english = names.lang == words::Lang::En;
    press(names.home);
    look("66-home");
    press(names.practise);
    press(said.title);
    look("67-stories");
    press(names.home);
    press(if english { "Practise together" } else { "大家一起练" });
    look("68-room");
    press(names.home);
    press(if english { "My data" } else { "我的数据" });
    press(if english {
        "Use this computer as a kiosk"
    } else {
        "把这台电脑当展台用"
    });
    look("69-kiosk");
}

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn what_staff_set_is_pictured_with_two_packs() {
    for words in [&kiosk::ZH, &kiosk::EN] {
        let computer = computer();
        install(&computer);
        let window = kiosk::open(&computer);
        kiosk::come_in(&window, words);
        kiosk::touch(&window, words.tabs[1]);
        pictures_kiosk::picture(&window, words, "standard", "k95-staff-packs");
    }
}
