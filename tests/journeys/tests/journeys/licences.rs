//! The licences: reached from My data, named part by part, each with its text.

use crate::world::{EN, Names, ZH, computer};

struct Said {
    names: &'static Names,
    mine: &'static str,
    licences: &'static str,
    own: &'static str,
    others: &'static str,
}

const BOTH: [Said; 2] = [
    Said {
        names: &ZH,
        mine: "我的数据",
        licences: "许可证",
        own: "任选其一",
        others: "别人做的部分",
    },
    Said {
        names: &EN,
        mine: "My data",
        licences: "Licences",
        own: "whichever you like",
        others: "What others have made",
    },
];

#[test]
fn whoever_asks_whose_work_is_in_the_program_is_told() {
    for said in BOTH {
        let computer = computer();
        let window = computer.open(said.names);
        window.press("button", said.mine).expect("My data");
        window.press("button", said.licences).expect("the licences");
        window.sees(said.own).expect("that of the program itself");
        window.sees(said.others).expect("and those of its parts");
        window.press("button", "tauri-utils").expect("a part opens");
        window.sees("Permission is hereby granted").expect("its text");
        window.press("button", said.names.back).expect("the way back");
        window.sees(said.mine).expect("My data, as it was left");
    }
}
