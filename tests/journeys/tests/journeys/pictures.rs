//! Pictures of every screen, to be looked at: `make pictures` writes them to `target/pictures`. `PICTURES="zh dark"` takes a part, and so do names of stories.

use std::{collections::BTreeSet, path::PathBuf};

use lesson::pack::Scenario;
use support::Window;
use words::{Channel, ChoiceId, Judgement, ScenarioId};

use crate::{
    flaws,
    world::{EN, Names, ZH, begin, computer, judge, open, pack, press, root},
};

const SIZES: [(u32, u32); 3] = [(1280, 800), (1024, 768), (1920, 1080)];

#[test]
#[ignore = "writes pictures to look at; run by `make pictures`"]
fn every_screen_is_pictured() {
    for mode in Mode::ALL {
        for names in [&ZH, &EN] {
            if is_wanted(names, mode) {
                picture_everything(names, mode);
            }
        }
    }
    flaws::none();
}

/// What is set before the pictures are taken.
#[derive(Clone, Copy)]
pub enum Mode {
    Standard,
    Largest,
    Dark,
    Contrast,
}

/// Every word of `PICTURES` must be a word of this part's name.
pub fn is_wanted(names: &Names, mode: Mode) -> bool {
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    let own = [tag(names), mode.name()];
    let mut of_a_part = wanted.split_whitespace().filter(|word| !is_story(word));
    of_a_part.all(|word| own.contains(&word))
}

/// Stories may be named too, `PICTURES="zh dark chat-refund"`: then only they are taken.
fn is_story_wanted(story: &str) -> bool {
    let wanted = std::env::var("PICTURES").unwrap_or_default();
    let mut named = wanted.split_whitespace().filter(|word| is_story(word)).peekable();
    named.peek().is_none() || named.any(|word| word == story)
}

/// So many that every channel is seen, at every size, for the pages of all are made of the same parts; in the standard look the others too, at
/// one size, for their words are their own.
fn stories(mode: Mode) -> Vec<(ScenarioId, &'static [(u32, u32)])> {
    let mut seen = BTreeSet::new();
    let mut is_new = |story: &Scenario| {
        let channels: BTreeSet<Channel> = story.steps.iter().map(|step| step.channel).collect();
        let new = !channels.is_subset(&seen);
        seen.extend(channels);
        new
    };
    let pack = pack();
    let mut sizes = |story: &Scenario| match (is_new(story), mode) {
        (true, _) => &SIZES[..],
        (false, Mode::Standard) => &SIZES[..1],
        (false, _) => &[],
    };
    let shown = pack.scenarios.values().map(|story| (story.id.clone(), sizes(story)));
    shown.filter(|(_, sizes)| !sizes.is_empty()).collect()
}

fn is_story(word: &str) -> bool {
    pack().scenarios.keys().any(|story| story.0 == word)
}

fn tag(names: &Names) -> &'static str {
    if names.lang == words::Lang::En { "en" } else { "zh" }
}

impl Mode {
    pub const ALL: [Self; 4] = [Self::Standard, Self::Largest, Self::Dark, Self::Contrast];

    pub fn name(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Largest => "largest",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// Sets it in the bar, as a person does.
    pub fn set(self, window: &Window, names: &Names) {
        match self {
            Self::Standard => Ok(()),
            Self::Largest => window.press("button", names.largest),
            Self::Dark => window.chooses(names.look, names.dark),
            Self::Contrast => window.chooses(names.look, names.contrast),
        }
        .expect("a setting on screen");
    }
}

fn picture_everything(names: &Names, mode: Mode) {
    let computer = computer();
    let (program, _) = computer.program_with_downloads("Downloads");
    let window = open(&program, names);
    mode.set(&window, names);
    let (stories, mode) = (stories(mode), mode.name());
    let look = |screen: &str| picture(&window, names, mode, screen);
    look("1-home");
    for (screen, door) in [
        ("2-now", names.now),
        ("3-rescue", names.rescue),
        ("4-family", names.family),
        ("5-checklist", names.checklist),
    ] {
        window.press("button", door).expect("a door");
        look(screen);
        window.press("button", names.home).expect("the way home");
    }
    window.press("button", names.now).expect("the second door");
    window.press("button", names.not_sure).expect("its third button");
    look("2b-now-ticks");
    window.press("checkbox", names.wants_code).expect("something to tick");
    look("2c-now-stop");
    window.press("button", names.home).expect("the way home");
    picture_rescue(&window, names, mode);
    picture_card(&window, names, mode);
    window.press("button", names.practise).expect("the first door");
    look("6-stories");
    let group = (names.group)(words::StoryGroup::Shopping);
    window.press("button", group).expect("what the stories are about");
    let script = "find('button', arguments[0]).scrollIntoView({ block: 'start' });";
    window.script(script, vec![group.into()]).expect("shown");
    look("6b-stories-open");
    window.press("button", names.home).expect("the way home");
    for (story, sizes) in stories.iter().filter(|(story, _)| is_story_wanted(&story.0)) {
        picture_story(&window, names, mode, &story.0, sizes);
    }
    window.press("button", names.practise).expect("the first door");
    picture(&window, names, mode, "6c-stories-after");
}

/// What is further down on the pages for afterwards.
fn picture_rescue(window: &Window, names: &Names, mode: &str) {
    let (money, notes, second) = if names.lang == words::Lang::En {
        ("I sent money", "A place for notes", "The second fraud")
    } else {
        ("钱转出去了", "记下来", "第二次骗")
    };
    window.press("button", names.rescue).expect("the third door");
    window.press("button", money).expect("what happened");
    picture(window, names, mode, "3-rescue-money");
    for (screen, heading) in [("3-rescue-notes", notes), ("3-rescue-second", second)] {
        let script = "find('heading', arguments[0]).scrollIntoView({ block: 'start' });";
        window.waits_for("heading", heading).expect("further down");
        window.script(script, vec![heading.into()]).expect("shown");
        picture(window, names, mode, screen);
    }
    window.press("button", names.home).expect("the way home");
}

/// The card to take along, before anything was saved and after.
fn picture_card(window: &Window, names: &Names, mode: &str) {
    let (heading, save) = if names.lang == words::Lang::En {
        ("To take along", "Save a picture for the family group")
    } else {
        ("带走", "存一张长图，发到家里群")
    };
    window.press("button", names.family).expect("the fourth door");
    window.waits_for("button", save).expect("the papers ship");
    let script = "find('heading', arguments[0]).scrollIntoView({ block: 'center' });";
    window.script(script, vec![heading.into()]).expect("shown");
    picture(window, names, mode, "4-family-card");
    window.press("button", save).expect("a button");
    window.sees("Downloads").expect("it says where");
    window.script(script, vec![heading.into()]).expect("shown");
    picture(window, names, mode, "4-family-card-saved");
    window.press("button", names.home).expect("the way home");
}

/// The longest play-through: the ring, some steps, the end, the debrief.
fn picture_story(window: &Window, names: &Names, mode: &str, story: &str, sizes: &[(u32, u32)]) {
    let look = |screen: &str| picture_at(sizes, window, names, mode, screen);
    let pack = pack();
    let plan = pack
        .playthroughs
        .values()
        .filter(|plan| plan.scenario.0 == story)
        .max_by_key(|plan| plan.play.len())
        .expect("a play-through");
    let story = &pack.scenarios[&ScenarioId(story.to_owned())];
    let mut run = begin(window, names, story);
    look(&format!("7-{}-01", story.id.0));
    for (number, choice) in (2..).zip(&plan.play) {
        run = press(window, names, story, &run, choice);
        look(&format!("7-{}-{number:02}", story.id.0));
    }
    assert!(
        run.choose(story, &ChoiceId("hang-up".into()), words::Moment(0)).is_err(),
        "the play-through ends the story"
    );
    judge(window, names, story, &run, Judgement::CannotTell);
    window.press("button", names.look_back).expect("the debrief");
    look(&format!("8-{}-debrief", story.id.0));
    if window.has("button", names.turn).expect("readable") {
        window.press("button", names.turn).expect("the phone turns round");
        std::thread::sleep(std::time::Duration::from_millis(900));
        look(&format!("9-{}-list", story.id.0));
    }
    window.press("button", names.home).expect("the way home");
}

pub fn picture(window: &Window, names: &Names, mode: &str, screen: &str) {
    picture_at(&SIZES, window, names, mode, screen);
}

fn picture_at(sizes: &[(u32, u32)], window: &Window, names: &Names, mode: &str, screen: &str) {
    std::thread::sleep(std::time::Duration::from_millis(250));
    for size in sizes {
        shot(window, names, mode, screen, *size);
    }
}

/// One picture, of the window at this size.
pub fn shot(window: &Window, names: &Names, mode: &str, screen: &str, (width, height): (u32, u32)) {
    window.resize(width, height).expect("resized");
    std::thread::sleep(std::time::Duration::from_millis(120));
    let name = format!("{}-{mode}-{width}-{screen}", tag(names));
    flaws::note(window, &name);
    window.screenshot(&folder().join(name).with_extension("png")).expect("a picture");
}

fn folder() -> PathBuf {
    root().join("target/pictures")
}
