//! The codes on the big screen, read as a camera reads them.

use support::Handset;

use super::{
    guest::Guest,
    laptop::{address, opens_the_doors, scanned},
};
use crate::{
    phones::said::{EN, ZH},
    room::{begin, words::LED},
    world::computer,
};

#[test]
fn the_code_on_the_big_screen_opens_the_page_and_that_of_the_wifi_is_there_only_once_it_was_typed() {
    for (led, said) in LED.iter().zip([&ZH, &EN]) {
        let (computer, folder) = (computer(), tempfile::tempdir().expect("a folder for pictures"));
        let window = computer.open(led.names);
        begin(&window, led);
        opens_the_doors(&window, led);
        let page = address(&window, folder.path());
        let guest = Guest::comes_in(&Handset::iphone(), said, &page);
        window.press("button", &(led.phones_here)(1)).expect("the room check");
        window.sees(led.came).expect("it says that a phone came through");
        window
            .types("textbox", led.wifi_name, "Hall; 2")
            .expect("a name with a sign that must be escaped");
        window.types("textbox", led.wifi_password, "tea:and,cake").expect("a password");
        window.press("button", led.wifi_show).expect("it is to be shown");
        window.sees(&(led.wifi_shown)("Hall; 2")).expect("it says so");
        window.press("button", led.shut).expect("the room check is shut");
        let codes = scanned(&window, folder.path());
        let wifi = r"WIFI:T:WPA;S:Hall\; 2;P:tea\:and\,cake;;";
        assert_eq!(
            codes,
            [wifi.to_owned(), page],
            "the Wi-Fi as phones know it, and the page as before"
        );
        assert!(guest.text().contains(said.look), "the phone is not disturbed");
    }
}
