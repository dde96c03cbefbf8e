//! A region for which the pack has no line: check for oneself, and the emergency number that somebody entered.

use crate::world::{EN, Names, ZH, computer, pack};

struct Said {
    names: &'static Names,
    region: &'static str,
    other: &'static str,
    self_check: &'static str,
    field: &'static str,
    save: &'static str,
    wrong: &'static str,
    change: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        names: &ZH,
        region: "地区",
        other: "其他地区",
        self_check: "自己查",
        field: "紧急电话号码",
        save: "记下这个号码",
        wrong: "只能填数字，最多15位，前面可以有一个+。",
        change: "改号码",
    },
    Said {
        names: &EN,
        region: "Region",
        other: "Another region",
        self_check: "Check for yourself",
        field: "Emergency number",
        save: "Keep this number",
        wrong: "Digits only, 15 at most. You may put a + in front.",
        change: "Change the number",
    },
];

#[test]
fn a_region_without_a_line_shows_the_number_that_was_entered_and_how_to_check_for_oneself() {
    for said in &SAID {
        let computer = computer();
        let window = computer.open(said.names);
        window.press("button", said.names.now).expect("the second door");
        window.waits_for("combobox", said.region).expect("the region can be chosen");
        window.chooses(said.region, said.other).expect("chosen");
        window.sees(said.self_check).expect("checking for oneself needs no number");
        let lines = pack().help.lines;
        let foreign = lines.iter().find(|line| line.number == "96110").expect("a line of another region");
        let name = &foreign.name.0[&said.names.lang];
        let offered = window.text().expect("readable").contains(name);
        assert!(!offered, "no line of another region is offered");
        window.press("textbox", said.field).expect("the field");
        window.keys("call <b>me</b>").expect("keys");
        window.press("button", said.save).expect("the button");
        window.sees(said.wrong).expect("what nobody can dial is not taken, and it says why");
        window.press("textbox", said.field).expect("the field");
        window.script("document.activeElement.select();", vec![]).expect("what stood there");
        window.keys("+12 34-5").expect("keys");
        window.press("button", said.save).expect("the button");
        window.sees("+12345").expect("shown as it is dialled");
        window.press("button", said.names.home).expect("home");
        window.press("button", said.names.rescue).expect("the third door");
        window.sees("+12345").expect("wherever numbers are shown");
        drop(window);
        let again = computer.open(said.names);
        again.press("button", said.names.family).expect("another page with numbers");
        again.sees("+12345").expect("region and number outlast the program");
        again.waits_for("button", said.change).expect("and can be changed");
    }
}
