//! Pictures of who is it and of my data, to be looked at; `PICTURES="zh largest"` takes a part, as with the other pictures.

use crate::{
    flaws,
    people::{BOTH, Said, add_second},
    pictures::{Mode, is_wanted, picture},
    world::{computer, open},
};

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn people_and_their_data_are_pictured() {
    for mode in Mode::ALL {
        for said in &BOTH {
            if is_wanted(said.names, mode) {
                picture_people(said, mode);
            }
        }
    }
    flaws::none();
}

fn picture_people(said: &Said, mode: Mode) {
    let computer = computer();
    let (program, _) = computer.program_with_downloads("Downloads");
    let window = open(&program, said.names);
    let names = said.names;
    mode.set(&window, names);
    let tag = mode.name();
    let look = |screen: &str| picture(&window, names, tag, screen);
    let press = |name: &str| window.press("button", name).unwrap_or_else(|fault| panic!("{name}: {fault}"));
    look("20-home");
    press(said.tool);
    look("21-who-alone");
    press(said.add);
    look("22-choosing");
    press(names.language);
    let english = names.lang == words::Lang::En;
    press(if english { "Cancel" } else { "先不加" });
    press(names.home);
    add_second(&window, said);
    look("23-home-second");
    press(said.second);
    look("24-who");
    press(said.remove);
    look("25-removing");
    press(said.first);
    look("26-sure");
    press(if english { "Keep it" } else { "不删了" });
    press(if english { "My data" } else { "我的数据" });
    look("27-data");
    press(if english { "Save my data" } else { "存一份我的数据" });
    window.sees("Downloads").expect("saved");
    look("28-data-saved");
    press(if english {
        "Erase everybody’s data"
    } else {
        "所有人的全部删掉"
    });
    look("29-erase");
    press(if english {
        "Yes, erase everything"
    } else {
        "是的，全部删掉"
    });
    window
        .sees(if english { "has been erased" } else { "已经全部删掉了" })
        .expect("erased");
    look("30-erased");
}
