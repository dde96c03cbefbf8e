//! Pictures of the preview, on the screens it is looked at on.

use std::{fs, thread::sleep, time::Duration};

use support::Window;

use crate::{
    flaws,
    pictures::Mode,
    preview::{IN_CHINESE, IN_ENGLISH, Words, copied_pack, open, open_story, save},
    world::{computer, root},
};

const SIZES: [(u32, u32); 3] = [(1920, 1080), (1280, 800), (1024, 768)];

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn the_preview_is_pictured() {
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    for (lang, words) in [("zh", &IN_CHINESE), ("en", &IN_ENGLISH)] {
        for mode in Mode::ALL {
            if wanted.split_whitespace().all(|word| [lang, mode.name()].contains(&word)) {
                picture_everything(lang, words, mode);
            }
        }
    }
    flaws::none();
}

fn picture_everything(lang: &str, words: &Words, mode: Mode) {
    let computer = computer();
    let folder = copied_pack(&computer);
    let window = open(&computer, &folder, words);
    mode.set(&window, words.names);
    let mode = mode.name();
    let look = |screen: &str| picture(&window, lang, mode, screen);
    look("v0-folder");
    let file = folder.join("scenarios/mask-refund.toml");
    let sound = fs::read_to_string(&file).expect("the story");
    save(&file, &sound.replacen("start = \"ring\"", "start = \"rings\"", 1));
    window.sees(words.one_error).expect("the error is told");
    look("v1-error");
    open_story(&window, words);
    look("v2-map-error");
    save(&file, &sound);
    sleep(Duration::from_secs(3));
    look("v3-map");
    window
        .script("document.querySelector('[data-spot][tabindex=\"0\"]').focus();", vec![])
        .expect("the map has a stop");
    window.keys("\u{e015}\u{e007}").expect("an arrow, and Enter");
    look("v4-map-step");
    window.press("button", words.list).expect("the list");
    look("v5-list");
    window.press("button", words.side_by_side).expect("both languages");
    look("v6-both");
    window.press("button", words.list).expect("the list");
    window.press("button", "opening").expect("a step");
    window.press("button", words.from_opening).expect("it is played from there");
    window.sees(&(words.names.step)(1)).expect("the play begins");
    look("v7-play");
    save(&file, &sound.replacen("title = {", "title  = {", 1));
    window.sees(words.stale).expect("it says that the files were saved");
    look("v8-stale");
}

/// The page as it is, on each screen.
fn picture(window: &Window, lang: &str, mode: &str, screen: &str) {
    for (width, height) in SIZES {
        window.resize(width, height).expect("resized");
        sleep(Duration::from_millis(250));
        let name = format!("{lang}-{mode}-{width}-{screen}");
        flaws::note(window, &name);
        let file = root().join("target/pictures").join(name).with_extension("png");
        window.screenshot(&file).expect("a picture");
    }
}
