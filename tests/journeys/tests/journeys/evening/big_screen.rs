//! The big screen with phones on: the way in takes no room from what is asked.

use serde_json::{Value, json};
use support::Window;

use super::laptop::{goes_on, on_screen, opens_the_doors};
use crate::{
    room::{begin, count, next, words::LED},
    world::computer,
};

/// Parts of the big screen that hold more than they show.
fn cut(window: &Window) -> Value {
    let script = "const cut = (part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1;
        return [...document.querySelectorAll('[data-at], [data-at] [data-fits]')].filter(cut).map((part) => `${part.scrollHeight} of ${part.clientHeight}: ${part.innerText}`);";
    window.script(script, vec![]).expect("the big screen")
}

#[test]
fn with_phones_on_nothing_on_the_big_screen_is_cut_from_the_first_word_to_the_last() {
    for led in &LED {
        let computer = computer();
        let window = computer.open(led.names);
        begin(&window, led);
        opens_the_doors(&window, led);
        on_screen(&window, || window.resize(1280, 720).expect("as projectors are"));
        for _ in 0..80 {
            let says = next(&window, led);
            if says == led.close {
                count(&window, led);
                on_screen(&window, || window.sees(&(led.voted)(40)).expect("the votes are in"));
            }
            let cut = on_screen(&window, || cut(&window));
            assert_eq!(cut, json!([]), "before “{says}” everything is to be seen");
            if says == led.finish {
                break;
            }
            goes_on(&window, says);
        }
    }
}
