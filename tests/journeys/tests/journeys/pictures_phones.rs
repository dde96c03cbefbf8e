//! Pictures of the page that phones open: every state, both languages, the usual phones, upright and on their side.

use support::Handset;

use crate::{
    phones::{EN, Said, ZH, every_state, hall::Hall},
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
                picture(said, mode, &handset, larger);
            }
        }
    }
}

fn picture(said: &Said, mode: &str, handset: &Handset, larger: bool) {
    let folder = root().join("target/pictures/phones");
    let mut hall = Hall::open();
    let handset = handset.clone().speaking(said.languages);
    let typing = handset.open(&hall.typed()).expect("the page opens");
    typing.waits_for("heading", said.code).expect("the code is asked for");
    let take = |phone: &support::Phone, state: &str| {
        let file = folder.join(format!("{}-{mode}-{state}.png", said.lang));
        phone.screenshot(&file).expect("a picture");
    };
    if larger {
        typing.press("button", said.larger).expect("larger text");
    }
    take(&typing, "code");
    typing.types("textbox", said.code_label, "K7M").expect("half a code");
    typing.press("button", said.enter).expect("come in");
    typing.sees(said.short).expect("too short");
    take(&typing, "code-short");
    drop(typing);
    let phone = handset.open(&hall.scanned()).expect("the page opens");
    phone.waits_for("heading", said.look).expect("it is in");
    if larger {
        phone.press("button", said.larger).expect("larger text");
    }
    every_state(&mut hall, &phone, said, take);
}
