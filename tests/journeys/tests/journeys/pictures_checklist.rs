//! Pictures of the checklist and its entries, to be looked at; `PICTURES="zh largest"` takes a part, as with the other pictures.

use support::Window;

use crate::{
    checklist::in_lang,
    flaws,
    pictures::{Mode, is_wanted, picture},
    world::{EN, Names, ZH, computer, pack},
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn the_checklist_is_pictured() {
    for mode in Mode::ALL {
        for names in [&ZH, &EN] {
            if is_wanted(names, mode) {
                picture_checklist(names, mode);
            }
        }
    }
    flaws::none();
}

fn picture_checklist(names: &Names, mode: Mode) {
    let window = computer().open(names);
    mode.set(&window, names);
    let mode = mode.name();
    window.press("button", names.checklist).expect("the checklist");
    picture(&window, names, mode, "5-front");
    window.press("button", names.home).expect("the way home");
    let english = names.lang == words::Lang::En;
    let doors = if english {
        [
            "About me",
            "Money, loans, accounts",
            "Shopping and delivery",
            "Travel, work",
            "How they persuade",
            "How it may get out",
            "What you can ask for",
        ]
    } else {
        [
            "关于我的信息",
            "钱、借款、账户",
            "网购、送货",
            "出行、单位",
            "他用的套路",
            "信息怎么流出去",
            "我可以要求什么",
        ]
    };
    for (number, door) in (1..).zip(doors) {
        window.press("button", names.checklist).expect("the checklist");
        window.press("button", door).expect("a part");
        picture(&window, names, mode, &format!("5-part-{number}"));
        window.press("button", names.home).expect("the way home");
    }
    let find = if english { "Find in the list" } else { "在单子里找" };
    picture_entries(&window, names, mode, find);
}

/// A detail, a prop, a request, a tactic, a route and a holder, each found by its name.
fn picture_entries(window: &Window, names: &Names, mode: &str, find: &str) {
    let catalogues = pack().catalogues;
    let prop = catalogues
        .disclosures
        .iter()
        .find(|entry| entry.class == words::DisclosureClass::Prop);
    let (phone, prop) = (&catalogues.disclosures[1].name, &prop.expect("a prop").name);
    let others = [
        &catalogues.requests[0].name,
        &catalogues.tactics[0].name,
        &catalogues.routes[0].name,
        &catalogues.holders[0].name,
    ];
    for (number, name) in (1..).zip([phone, prop].into_iter().chain(others)) {
        let name = &in_lang(name, names.lang);
        window.press("button", names.checklist).expect("the checklist");
        window.press("searchbox", find).expect("the field");
        window.keys(name).expect("keys");
        if number == 1 {
            picture(window, names, mode, "5-search");
        }
        window.press("button", name).expect("found");
        window.waits_for("heading", name).expect("its page");
        picture(window, names, mode, &format!("5-entry-{number}"));
        window.press("button", names.home).expect("the way home");
    }
}
