//! Every screen at every size, language and text size: nothing is cut, nothing hangs over the edge, nothing lies over a figure.

use words::{ChoiceId, Judgement};

use crate::{
    flaws,
    world::{EN, Names, ZH, begin, computer, judge, pack, press},
};

const SIZES: [(u32, u32); 3] = [(1280, 800), (1024, 768), (1920, 1080)];

#[test]
fn no_screen_hangs_over_its_edge_or_cuts_a_word_in_chinese() {
    walk(&ZH);
}

#[test]
fn no_screen_hangs_over_its_edge_or_cuts_a_word_in_english() {
    walk(&EN);
}

fn walk(names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "mask-refund")
        .expect("the mask story");
    let computer = computer();
    let window = computer.open(names);
    for size in [None, Some(names.largest)] {
        if let Some(size) = size {
            window.press("button", size).expect("the text size is always on screen");
        }
        look(&window, "Home");
        for door in [names.now, names.rescue, names.family, names.checklist] {
            window.press("button", door).expect("a door");
            window.waits_for("button", names.home).expect("its page");
            look(&window, door);
            window.press("button", names.home).expect("the way home");
        }
        let run = begin(&window, names, story);
        look(&window, "the ringing phone");
        let run = press(&window, names, story, &run, &ChoiceId("answer".into()));
        look(&window, "the call");
        press(&window, names, story, &run, &ChoiceId("stop-watching".into()));
        look(&window, "the end");
        window.press("button", names.look_back).expect("the debrief");
        window.waits_for("heading", names.debrief).expect("the debrief");
        look(&window, "the debrief");
        window.press("button", names.home).expect("the way home");
    }
}

#[test]
fn neither_who_is_it_nor_my_data_hangs_over_its_edge_at_either_text_size() {
    for said in &crate::people::BOTH {
        let computer = computer();
        let window = computer.open(said.names);
        let english = said.names.lang == words::Lang::En;
        let (leave, mine, erase) = if english {
            ("Cancel", "My data", "Erase everything")
        } else {
            ("先不加", "我的数据", "全部删掉")
        };
        for size in [None, Some(said.names.largest)] {
            if let Some(size) = size {
                window.press("button", size).expect("the text size is always on screen");
            }
            window.press("button", said.tool).expect("one's own animal is in the bar");
            window.waits_for("button", said.add).expect("who is it");
            look(&window, said.title);
            window.press("button", said.add).expect("somebody new");
            window.waits_for("button", leave).expect("animals and colours");
            look(&window, said.add);
            window.press("button", leave).expect("not now");
            window.press("button", mine).expect("from there to my data");
            window.waits_for("button", erase).expect("my data");
            look(&window, mine);
            window.press("button", erase).expect("it asks once more");
            window
                .waits_for("button", if english { "No, keep it" } else { "不删了" })
                .expect("in words");
            look(&window, erase);
            window
                .press("button", crate::people::names_of_brand(said.names))
                .expect("the way home");
        }
    }
}

#[test]
fn no_part_of_the_checklist_hangs_over_its_edge_at_either_text_size() {
    for (names, doors) in [
        (
            &ZH,
            [
                "关于我的信息",
                "钱、借款、账户",
                "网购、送货",
                "他用的套路",
                "信息怎么流出去",
                "我可以要求什么",
            ],
        ),
        (
            &EN,
            [
                "About me",
                "Money, loans, accounts",
                "Shopping and delivery",
                "How they persuade",
                "How it may get out",
                "What you can ask for",
            ],
        ),
    ] {
        let computer = computer();
        let window = computer.open(names);
        for size in [None, Some(names.largest)] {
            if let Some(size) = size {
                window.press("button", size).expect("the text size is always on screen");
            }
            for door in doors {
                window.press("button", names.checklist).expect("the checklist");
                window.press("button", door).expect("a part");
                window.waits_for("button", names.back).expect("its page");
                look(&window, door);
                window.press("button", names.home).expect("the way home");
            }
        }
    }
}

#[test]
fn no_channel_hangs_over_its_edge_at_the_largest_text_in_chinese() {
    walk_channels(&ZH);
}

#[test]
fn no_channel_hangs_over_its_edge_at_the_largest_text_in_english() {
    walk_channels(&EN);
}

/// Chat with a paper, shared screen with a code, door with a badge, inbox, own app, judgement, and the list in their hand.
fn walk_channels(names: &Names) {
    let pack = pack();
    let computer = computer();
    let window = computer.open(names);
    window.press("button", names.largest).expect("the text size is always on screen");
    for (story, ending) in [
        ("screen-refund-help", "code-seen"),
        ("door-inspection", "checked"),
        ("sms-parcel", "paid"),
        ("recall-call", "handled"),
    ] {
        let plan = pack
            .playthroughs
            .values()
            .find(|plan| plan.scenario.0 == story && plan.end.ending.0 == ending);
        let plan = plan.expect("a play-through");
        let story = &pack.scenarios[&plan.scenario];
        let mut run = begin(&window, names, story);
        for choice in &plan.play {
            look(&window, &format!("{}, step {}", story.id.0, run.visits.len()));
            run = press(&window, names, story, &run, choice);
        }
        look(&window, &format!("{}, the judgement", story.id.0));
        judge(&window, names, story, &run, Judgement::CannotTell);
        window.press("button", names.look_back).expect("the debrief");
        window.waits_for("heading", names.debrief).expect("the debrief");
        if window.has("button", names.turn).expect("readable") {
            window.press("button", names.turn).expect("the phone turns round");
            std::thread::sleep(std::time::Duration::from_secs(1));
        }
        look(&window, &format!("{}, the debrief", story.id.0));
        window.press("button", names.home).expect("the way home");
    }
}

/// At every size nothing hangs over; what a reader makes of the page does not change with its size.
pub fn look(window: &support::Window, screen: &str) {
    for (width, height) in SIZES {
        window.resize(width, height).expect("resized");
        let over = flaws::hanging_over(window);
        assert!(over.is_empty(), "{screen} at {width}x{height}: {over:#?}");
    }
    let found = flaws::for_a_reader(window);
    assert!(found.is_empty(), "{screen}: {found:#?}");
}

/// The longest callers' names take three lines of the phone: the red button is what must not give way.
#[test]
fn the_red_button_is_whole_however_long_the_callers_name() {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "room-number")
        .expect("the takeaway's story");
    for names in [&ZH, &EN] {
        let computer = computer();
        let window = computer.open(names);
        window.press("button", names.largest).expect("the text size is always on screen");
        let run = begin(&window, names, story);
        let answer = story.step(&story.start.0).and_then(|step| {
            let choices = step.choices.iter();
            choices.map(|choice| &choice.id).find(|id| id.0.starts_with("answer"))
        });
        press(&window, names, story, &run, answer.expect("the phone can be answered"));
        for (width, height) in SIZES {
            window.resize(width, height).expect("resized");
            let script = "
                const button = find('button', arguments[0]);
                const [box, phone] = [button.getBoundingClientRect(), button.closest('section').getBoundingClientRect()];
                return box.top >= phone.top && box.bottom <= phone.bottom;";
            let whole = window.script(script, vec![names.hang_up.into()]).expect("readable");
            assert_eq!(
                whole, true,
                "{width}x{height}: the button to hang up with is cut by the phone's edge"
            );
        }
    }
}
