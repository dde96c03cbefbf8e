//! Pictures of the page that phones open: every state, both languages, the usual phones, upright and on their side.

use support::{Handset, Phone};

use crate::{
    phones::{
        hall::Hall,
        said::{EN, Said, ZH},
        states::{every_door, every_state},
    },
    world::root,
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn every_state_of_a_phone_is_pictured() {
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    for said in [&ZH, &EN] {
        for (mode, handset, larger) in [
            ("360x640", Handset::old_android(), false),
            ("390x844-dark", Handset::iphone().dark(), false),
            ("412x915-larger", Handset::wechat(), true),
            ("320x568-larger-dark", Handset::old_android().sized(320, 568).dark(), true),
            ("844x390", Handset::iphone().sized(844, 390), false),
        ] {
            if wanted.split_whitespace().all(|word| [said.lang, mode, "phones"].contains(&word)) {
                picture(said, mode, &handset.speaking(said.languages), larger);
            }
        }
    }
}

fn picture(said: &Said, mode: &str, handset: &Handset, larger: bool) {
    let folder = root().join("target/pictures/phones");
    let take = |phone: &Phone, state: &str| {
        if larger
            && !phone
                .script("return document.documentElement.dataset.textSize === 'large';", vec![])
                .is_ok_and(|is| is == true)
        {
            phone.press("button", said.larger).expect("larger text");
        }
        let file = folder.join(format!("{}-{mode}-{state}.png", said.lang));
        phone.screenshot(&file).expect("a picture");
    };
    every_door(handset, said, take);
    let mut hall = Hall::open();
    let phone = handset.open(&hall.scanned()).expect("the page opens");
    phone.waits_for("heading", said.look).expect("it is in");
    every_state(&mut hall, &phone, said, take);
}
