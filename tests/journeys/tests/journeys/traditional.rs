//! Traditional Chinese: the third language of the page, made of Simplified; and what is led by it.

use serde_json::json;

use crate::{
    flaws,
    pictures::picture,
    world::{EN, ZH, computer},
};

const TRADITIONAL: &str = "繁體";
const HEADLINE: &str = "證明不了他是誰";
const RESCUE: &str = "已經照做了，怎麼辦";

#[test]
fn in_traditional_chinese_every_page_speaks_it_and_hong_kongs_numbers_lead() {
    let computer = computer();
    let window = computer.open(&ZH);
    window.press("button", TRADITIONAL).expect("the third language is always on screen");
    window.sees(HEADLINE).expect("Home, in Traditional Chinese");
    let lang = window
        .script("return document.documentElement.lang;", vec![])
        .expect("the language of the page");
    assert_eq!(lang, json!("zh-Hant"), "readers and fonts are told which Chinese it is");
    window.press("button", RESCUE).expect("the third door");
    let regions = "return [...document.querySelector('main select').options].map((it) => it.text).slice(0, 2);";
    window.waits_for("combobox", "地區").expect("whose numbers are shown");
    let first = window.script(regions, vec![]).expect("the regions");
    assert_eq!(
        first,
        json!(["香港", "台灣"]),
        "a reader of Traditional Chinese finds their own region first"
    );
    window
        .sees("18222")
        .expect("Hong Kong’s line stands there before anybody has chosen");
    drop(window);
    let window = computer.program().open().expect("the window opens again");
    window
        .sees(HEADLINE)
        .expect("the language is remembered, and there from the first look");
}

#[test]
fn a_story_is_played_in_traditional_chinese_and_what_the_caller_says_is_converted() {
    let computer = computer();
    let window = computer.open(&ZH);
    window.press("button", TRADITIONAL).expect("the third language");
    window.press("button", "練一練").expect("the first door");
    window.waits_for("heading", "選一個故事").expect("the stories");
    let marks = window
        .script("return document.body.innerText.match(/[“”们这来说诈骗]/g);", vec![])
        .expect("what stands on the page");
    // The bar names Simplified Chinese in Simplified signs, which are none of these.
    assert_eq!(
        marks,
        json!(null),
        "no Simplified sign and no mainland quotation mark is left on the page"
    );
    window.press("button", EN.language).expect("English");
    window.sees("Choose a story").expect("and back out of it at once");
}

#[test]
fn high_contrast_is_black_on_white_or_white_on_black_and_is_remembered() {
    for names in [&ZH, &EN] {
        let computer = computer();
        let window = computer.open(names);
        window.chooses(names.look, names.contrast).expect("the looks are always on screen");
        let colours = "const look = getComputedStyle(document.body); return [look.color, look.backgroundColor].sort();";
        let both = json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
        assert_eq!(
            window.script(colours, vec![]).expect("the colours"),
            both,
            "nothing is darker than black or lighter than white"
        );
        drop(window);
        let window = computer.program().open().expect("the window opens again");
        window.sees(names.headline).expect("Home");
        assert_eq!(window.script(colours, vec![]).expect("the colours"), both, "it is remembered");
    }
}

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn pictures_of_traditional_chinese() {
    let computer = computer();
    let window = computer.open(&ZH);
    window.press("button", TRADITIONAL).expect("the third language");
    window.sees(HEADLINE).expect("Home");
    let look = |screen: &str| picture(&window, &ZH, "hant", screen);
    look("t0-home");
    for (screen, door) in [
        ("t1-now", "現在有人打來"),
        ("t2-rescue", RESCUE),
        ("t3-family", "家人不信，幫我勸"),
        ("t4-checklist", "他知道什麼，為什麼不算數"),
        ("t5-stories", "練一練"),
    ] {
        window.press("button", door).expect("a door");
        look(screen);
        window.press("button", "回首頁").expect("the way home");
    }
    flaws::none();
}
