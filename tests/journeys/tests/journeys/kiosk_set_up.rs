//! The kiosk as it is set up from the main window. What its start does is tried in `kiosk_out`.

use support::Window;

use crate::world::{EN, Names, ZH, computer};

struct Said {
    names: &'static Names,
    data: &'static str,
    entry: &'static str,
    title: &'static str,
    none: &'static str,
    code: &'static str,
    again: &'static str,
    save: &'static str,
    differ: &'static str,
    plain: &'static str,
    set: &'static str,
    start: &'static str,
    sure: &'static str,
    not_yet: &'static str,
}

const SAID: [Said; 2] = [
    Said {
        names: &ZH,
        data: "我的数据",
        entry: "把这台电脑当展台用",
        title: "把这台电脑当展台用",
        none: "还没有密码",
        code: "新密码，6位以上的数字",
        again: "新密码再输入一遍",
        save: "设好密码",
        differ: "两遍不一样",
        plain: "这个密码太容易猜",
        set: "密码设好了",
        start: "启动展台",
        sure: "要回来，得输入工作人员密码",
        not_yet: "先不启动",
    },
    Said {
        names: &EN,
        data: "My data",
        entry: "Use this computer as a kiosk",
        title: "Use this computer as a touch-screen kiosk",
        none: "No staff code yet",
        code: "New code: six digits or more",
        again: "New code, once more",
        save: "Set the code",
        differ: "The two codes are not the same",
        plain: "This code is too easy to guess",
        set: "The code is set",
        start: "Start the kiosk",
        sure: "You need the staff code to come back",
        not_yet: "Not yet",
    },
];

fn types_twice(window: &Window, said: &Said, code: &str, again: &str) {
    for (field, digits) in [(said.code, code), (said.again, again)] {
        window.press("textbox", field).expect("the field");
        window.keys("").expect("it has the keyboard");
        let empty = "document.activeElement.select(); return true;";
        window.script(empty, vec![]).expect("what stood there is replaced");
        window.keys(digits).expect("keys");
    }
    window.press("button", said.save).expect("the button");
}

#[test]
fn the_kiosk_is_set_up_from_ones_own_data_and_its_start_is_asked_once_more() {
    for said in &SAID {
        let computer = computer();
        let window = computer.open(said.names);
        window.press("button", said.data).expect("at the foot of Home");
        window.press("button", said.entry).expect("a quiet line");
        window.waits_for("heading", said.title).expect("what a kiosk is");
        window.sees(said.none).expect("it needs a code first");
        assert!(
            !window.has("button", said.start).expect("readable"),
            "without a code nobody could leave it, so it cannot be started"
        );
        types_twice(&window, said, "408213", "408231");
        window.sees(said.differ).expect("a slip is found before it locks anybody out");
        types_twice(&window, said, "123456", "123456");
        window.sees(said.plain).expect("what is guessed first is refused");
        types_twice(&window, said, "408213", "408213");
        window.sees(said.set).expect("the code is set");
        window.press("button", said.start).expect("now it can be started");
        window.sees(said.sure).expect("it says what comes");
        window.press("button", said.not_yet).expect("and takes no for an answer");
        window.waits_for("button", said.start).expect("everything is as it was");
    }
}
