//! Pictures of boosters, their days and progress, to be looked at: written with the others by `make pictures`.

use support::Window;

use crate::{
    boosters::{BOTH, Words, live_through_a_story, on_day, press_first_answer, recall},
    flaws,
    pictures::{Mode, is_wanted, picture},
    world::computer,
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn boosters_and_progress_are_pictured() {
    for mode in Mode::ALL {
        for words in BOTH.iter().filter(|words| is_wanted(words.names, mode)) {
            picture_six_months(words, mode);
        }
    }
    flaws::none();
}

fn picture_six_months(words: &Words, mode: Mode) {
    let computer = computer();
    let names = words.names;
    let title = if names.lang == words::Lang::En {
        "How it is going"
    } else {
        "练得怎么样"
    };
    let window = on_day(&computer, words, 0);
    mode.set(&window, names);
    let mode = mode.name();
    window.press("button", title).expect("a door of Home");
    picture(&window, names, mode, "b0-progress-empty");
    drop(window);
    live_through_a_story(&computer, words);
    let window = on_day(&computer, words, 1);
    picture(&window, names, mode, "b1-home-next-day");
    window.press("button", words.days).expect("the days");
    picture(&window, names, mode, "b1-days");
    drop(window);
    for day in [2, 7, 12, 30, 90, 180] {
        let window = on_day(&computer, words, day);
        picture_booster(&window, words, mode, day);
    }
    let window = on_day(&computer, words, 181);
    window.press("button", title).expect("a door of Home");
    picture(&window, names, mode, "b9-progress");
    let down = "window.scrollTo(0, document.body.scrollHeight);";
    window.script(down, vec![]).expect("shown");
    picture(&window, names, mode, "b9-progress-end");
}

fn picture_booster(window: &Window, words: &Words, mode: &str, day: i64) {
    let (names, look) = (words.names, |screen: &str| {
        picture(window, words.names, mode, &format!("b{day:03}-{screen}"))
    });
    if day == 2 {
        look("0-home");
    }
    window.press("button", words.start).expect("what is due");
    look("1-recall");
    recall(window, words);
    look("2-told");
    window.press("button", words.on).expect("then something new");
    if day == 2 {
        look("3-item");
    }
    window.press("button", names.scam).expect("a judgement");
    window.press("button", names.sure).expect("how sure");
    window.sees(words.act).expect("what one may do");
    press_first_answer(window);
    if day == 2 {
        window.waits_for("button", words.finish).expect("explained");
        look("5-explained");
    }
    window.press("button", words.finish).expect("all for today");
    if day == 2 {
        look("6-over");
    }
}
