//! Several people at one computer: somebody is added, each sees only what is theirs, and after a start it is asked who it is.

use support::Window;
use words::ChoiceId;

use crate::world::{Computer, EN, Names, ZH, begin, computer, pack, press};

/// What a person reads there.
pub struct Said {
    pub names: &'static Names,
    /// The button in the bar, with one's own animal.
    pub tool: &'static str,
    pub title: &'static str,
    pub first: &'static str,
    pub second: &'static str,
    pub add: &'static str,
    pub cat: &'static str,
    pub purple: &'static str,
    pub begin: &'static str,
    pub remove: &'static str,
    pub sure: &'static str,
    pub removed: &'static str,
    pub taken: &'static str,
}

pub const BOTH: [Said; 2] = [
    Said {
        names: &ZH,
        tool: "谁在用：绿色喜鹊",
        title: "谁在用？",
        first: "绿色喜鹊",
        second: "紫色小猫",
        add: "加一个人",
        cat: "小猫",
        purple: "紫色",
        begin: "就用紫色小猫",
        remove: "去掉一个人",
        sure: "去掉，全部删除",
        removed: "“紫色小猫”已经去掉",
        taken: "这个图案已经有人用了",
    },
    Said {
        names: &EN,
        tool: "Who is it: Green magpie",
        title: "Who is it?",
        first: "Green magpie",
        second: "Purple cat",
        add: "Add somebody",
        cat: "Cat",
        purple: "Purple",
        begin: "Begin as: Purple cat",
        remove: "Remove somebody",
        sure: "Remove and erase",
        removed: "“Purple cat” has been removed",
        taken: "Somebody here has that one already",
    },
];

/// A second person chooses an animal and a colour, and sits down.
pub fn add_second(window: &Window, said: &Said) {
    window.press("button", said.tool).expect("one's own animal is in the bar");
    window.waits_for("heading", said.title).expect("who is it");
    window.press("button", said.add).expect("somebody can be added");
    window.press("button", said.cat).expect("an animal");
    window.press("button", said.purple).expect("a colour");
    window.press("button", said.begin).expect("that is all");
    window
        .sees(said.names.headline)
        .expect("at Home, in the same language, without another question");
}

/// Leaves the mask story after its first choice.
fn leave_half_way(window: &Window, names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the story");
    let run = begin(window, names, story);
    press(window, names, story, &run, &ChoiceId("answer".into()));
    window
        .press("button", names_of_brand(names))
        .expect("the name in the bar leads Home");
    window.sees(names.resume).expect("Home offers to go on");
}

/// The name in the bar.
pub fn names_of_brand(names: &Names) -> &'static str {
    if names.lang == words::Lang::En {
        "Hang Up First"
    } else {
        "先挂断"
    }
}

fn sit(window: &Window, said: &Said, tool: &str, person: &str) {
    window.press("button", tool).expect("one's own animal is in the bar");
    window.waits_for("heading", said.title).expect("who is it");
    window.press("button", person).expect("everybody is there");
    window.sees(said.names.headline).expect("at Home");
}

#[test]
fn each_sees_only_what_is_theirs_and_after_a_start_it_is_asked_who_it_is() {
    for said in &BOTH {
        let computer: Computer = computer();
        let window = computer.open(said.names);
        leave_half_way(&window, said.names);
        add_second(&window, said);
        let text = window.text().expect("readable");
        assert!(!text.contains(said.names.resume), "the unfinished call is another's: {text}");
        sit(&window, said, said.second, said.first);
        window.sees(said.names.resume).expect("one's own unfinished call is there again");
        drop(window);

        let window = computer.program().open().expect("the window opens again");
        window.waits_for("heading", said.title).expect("it is asked who it is");
        assert!(
            !window.text().expect("readable").contains(said.names.resume),
            "nobody's calls are shown before that"
        );
        window.keys("2").expect("the second, by the keyboard");
        window.sees(said.names.headline).expect("Home");
        assert!(
            !window.text().expect("readable").contains(said.names.resume),
            "without the other's call"
        );
    }
}

#[test]
fn whoever_asks_for_help_is_asked_who_it_is_only_on_the_way_home() {
    for said in &BOTH {
        let computer = computer();
        let window = computer.open(said.names);
        add_second(&window, said);
        drop(window);
        let window = computer.program().told("now").open().expect("the window opens");
        window
            .waits_for("button", said.names.not_sure)
            .expect("somebody is calling now: nothing is asked before that");
        window.press("button", said.names.home).expect("the way home");
        window.waits_for("heading", said.title).expect("then it is asked");
    }
}

#[test]
fn the_same_animal_in_the_same_colour_is_not_offered_twice() {
    for said in &BOTH {
        let window = computer().open(said.names);
        add_second(&window, said);
        window.press("button", said.second).expect("one's own animal is in the bar");
        window.press("button", said.add).expect("somebody else");
        window.press("button", said.cat).expect("the same animal");
        window.press("button", said.purple).expect("the same colour");
        window.sees(said.taken).expect("it is told before anything is pressed");
    }
}

#[test]
fn whoever_is_removed_is_asked_about_once_more_and_is_gone() {
    for said in &BOTH {
        let computer = computer();
        let window = computer.open(said.names);
        add_second(&window, said);
        sit(&window, said, said.second, said.first);
        window.press("button", said.tool).expect("one's own animal is in the bar");
        window.press("button", said.remove).expect("somebody can be removed");
        window.press("button", said.second).expect("who");
        window.press("button", said.sure).expect("asked once more, in words");
        window.sees(said.removed).expect("it is told");
        assert!(
            !window.has("button", said.second).expect("readable"),
            "and the animal is no longer there"
        );
        drop(window);
        let window = computer.program().open().expect("the window opens again");
        window.sees(said.names.headline).expect("one person alone is asked nothing");
    }
}
