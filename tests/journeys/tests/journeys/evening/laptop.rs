//! The laptop: what the facilitator does and sees, and what stands on the big screen.

use std::{path::Path, process::Command};

use serde_json::{Value, json};
use support::Window;
use words::Letter;

use crate::{
    phones::states::until,
    room::{MAIN, STAGE, goes_on_from, stage, words::Led},
};

/// A screen as projectors have it.
const PROJECTOR: (u32, u32) = (1920, 1080);

/// Opens the big screen, and lets phones in at this computer's own address.
pub fn opens_the_doors(window: &Window, led: &Led) {
    window.press("button", led.open_screen).expect("the big screen");
    window.waits_for("button", led.close_screen).expect("it is open");
    lets_phones_in(window, led);
    window.sees(led.try_one).expect("it says to try one phone now");
    window.press("button", led.shut).expect("the room check is shut");
}

/// Turns phones on at this computer's own address; the room check stays open.
pub fn lets_phones_in(window: &Window, led: &Led) {
    window.press("button", led.phones).expect("the room check");
    let own = "const field = find('combobox', arguments[0]); field.value = '127.0.0.1'; field.dispatchEvent(new Event('change', { bubbles: true }));
        return field.value;";
    window.waits_for("combobox", led.address).expect("the addresses");
    let chosen = window.script(own, vec![json!(led.address)]).expect("the page answers");
    assert_eq!(chosen, json!("127.0.0.1"), "it is one of the addresses");
    window.press("button", led.turn_on).expect("phones");
}

/// Looks at the big screen, and then at the facilitator's page again.
pub fn on_screen<T>(window: &Window, look: impl FnOnce() -> T) -> T {
    window.turn_to(STAGE).expect("the projector's window");
    let seen = look();
    window.turn_to(MAIN).expect("the facilitator's window");
    seen
}

/// What a camera reads on the big screen.
pub fn scanned(window: &Window, folder: &Path) -> Vec<String> {
    let picture = folder.join("screen.png");
    on_screen(window, || {
        window.resize(PROJECTOR.0, PROJECTOR.1).expect("as large as a projector");
        window.screenshot(&picture).expect("a picture of it");
    });
    let read = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&picture).output();
    let read = read.expect("zbarimg runs; `./setup.sh test` installs it");
    let mut codes: Vec<String> = String::from_utf8_lossy(&read.stdout).lines().map(str::to_owned).collect();
    codes.sort();
    codes
}

/// The address that a camera reads, with what lets a phone in.
pub fn address(window: &Window, folder: &Path) -> String {
    let codes = scanned(window, folder);
    let [address] = codes.as_slice() else {
        panic!("one code is on the big screen, that of the page: {codes:?}");
    };
    assert!(address.starts_with("http://127.0.0.1:"), "an address in numbers: {address}");
    address.clone()
}

/// The room code as it stands on the big screen.
pub fn code(window: &Window, led: &Led) -> String {
    let text = on_screen(window, || window.text().expect("the big screen"));
    let behind = text.split(led.code).nth(1).unwrap_or_default().trim();
    behind.split(' ').next().unwrap_or_default().to_owned()
}

/// Presses the big button, whatever it says, and waits until the session has gone on.
pub fn goes_on(window: &Window, says: &str) {
    let stood = stage(window);
    window.press("button", says).expect("the big button");
    goes_on_from(window, &stood);
}

/// What the facilitator reads of each option: its hands, and what came by phone.
pub fn counts(window: &Window, led: &Led) -> Vec<(u32, u32)> {
    let script = "const field = find('textbox', arguments[0]);
        return [Number(field.value), Number(/\\d+/.exec(field.closest('li').innerText.replace(/^[^−]*−/, ''))?.[0] ?? 0)];";
    let of = |letter: &str| {
        window.waits_for("textbox", &(led.hands)(letter)).expect("a question is open");
        let row = window.script(script, vec![json!((led.hands)(letter))]).expect("a row of the count");
        let at = |place: usize| row.get(place).and_then(Value::as_u64).and_then(|count| u32::try_from(count).ok());
        (at(0).expect("hands"), at(1).expect("phones"))
    };
    ["A", "B", "C"].into_iter().map(of).collect()
}

/// Waits until the facilitator reads these counts.
pub fn reads_counts(window: &Window, led: &Led, hands: [u32; 3], phones: [u32; 3]) {
    let wanted: Vec<(u32, u32)> = hands.into_iter().zip(phones).collect();
    until(&format!("hands and phones {wanted:?}"), || counts(window, led) == wanted);
    let all: u32 = hands.iter().chain(&phones).sum();
    window.sees(&(led.all)(all)).expect("phones and hands together");
}

/// Counts so many hands for one option, by its key.
pub fn counts_hands(window: &Window, letter: Letter, hands: usize) {
    let key = match letter {
        Letter::A => "1",
        Letter::B => "2",
        Letter::C => "3",
    };
    window.keys(&key.repeat(hands)).expect("a key for each hand");
}

/// The figures at the bars on the big screen; none where there are no bars.
pub fn bars(window: &Window) -> Vec<u32> {
    let script = "return [...document.querySelectorAll('ol > li > p strong')].map((bar) => Number(bar.innerText));";
    let bars = on_screen(window, || window.script(script, vec![]).expect("the big screen"));
    serde_json::from_value(bars).expect("figures")
}
