//! One builder for a journey: a data folder of its own, the program in its window, the names a person reads in each language.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use lesson::{
    pack::{Pack, Scenario, parts},
    run::{Judged, Open, Run, Spot},
};
use support::{Program, Window};
use tempfile::TempDir;
use words::{Channel, ChoiceId, Confidence, Exit, Judgement, Lang, Moment, StoryGroup, StoryKind, Text};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .expect("the workspace is there")
}

/// A computer on which the program is used.
pub struct Computer {
    pub data: TempDir,
}

pub fn computer() -> Computer {
    Computer {
        data: tempfile::tempdir().expect("a folder for the journey"),
    }
}

impl Computer {
    /// The program of the test build, with this computer's data folder.
    pub fn program(&self) -> Program {
        self.program_with_data(self.data.path())
    }

    pub fn program_with_data(&self, data: &Path) -> Program {
        let binary = root().join("target/debug/hang-up-first");
        Program::new(binary)
            .with("HUF_DATA", data.display().to_string())
            .with("HUF_SEED", "1")
    }

    /// The same on a desktop whose folder for downloads is this one of the computer; it is made.
    pub fn program_with_downloads(&self, name: &str) -> (Program, PathBuf) {
        let downloads = self.data.path().join(name);
        std::fs::create_dir(&downloads).expect("a folder for downloads");
        let told = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads.display());
        std::fs::write(self.data.path().join("user-dirs.dirs"), told).expect("the desktop keeps it");
        let program = self.program().with("XDG_CONFIG_HOME", self.data.path().display().to_string());
        (program, downloads)
    }

    /// Starts the program and sets the language by its button, as a person would.
    pub fn open(&self, lang: &Names) -> Window {
        open(&self.program(), lang)
    }
}

pub fn open(program: &Program, names: &Names) -> Window {
    let window = program.open().expect("the window opens");
    window.press("button", names.language).expect("the language is always on screen");
    window.sees(names.headline).expect("Home is in that language");
    window
}

/// What a person reads on the buttons and headings of one language.
pub struct Names {
    pub lang: Lang,
    /// The button of this language, and of the other one.
    pub language: &'static str,
    pub other_language: &'static str,
    pub headline: &'static str,
    pub practise: &'static str,
    pub now: &'static str,
    pub not_sure: &'static str,
    pub wants_code: &'static str,
    pub rescue: &'static str,
    pub family: &'static str,
    pub checklist: &'static str,
    pub home: &'static str,
    pub back: &'static str,
    pub see_findings: &'static str,
    pub resume: &'static str,
    pub listen_on: &'static str,
    pub go_on: &'static str,
    pub hang_up: &'static str,
    pub self_check: &'static str,
    pub ask_someone: &'static str,
    pub stop_watching: &'static str,
    pub ended: &'static str,
    pub look_back: &'static str,
    pub debrief: &'static str,
    pub judgement: &'static str,
    pub action: &'static str,
    pub step_by_step: &'static str,
    pub got_right: &'static str,
    pub proofs: &'static str,
    pub not_checked: &'static str,
    pub no_such_matter: &'static str,
    pub step: fn(usize) -> String,
    /// What a blind story is about: the heading under which it stands.
    pub group: fn(StoryGroup) -> &'static str,
    pub decline: &'static str,
    pub leave_chat: &'static str,
    pub close_door: &'static str,
    pub judge: &'static str,
    pub scam: &'static str,
    pub genuine: &'static str,
    pub cannot_tell: &'static str,
    pub sure: &'static str,
    pub real: &'static str,
    pub turn: &'static str,
    pub list: &'static str,
    pub type_next: &'static str,
    pub saw_it: &'static str,
    pub mute: &'static str,
    pub largest: &'static str,
    /// The list of looks, and two of them.
    pub look: &'static str,
    pub dark: &'static str,
    pub contrast: &'static str,
}

pub const ZH: Names = Names {
    lang: Lang::ZhHans,
    language: "简体",
    other_language: "English",
    headline: "证明不了他是谁",
    practise: "练一练",
    now: "现在有人打来",
    not_sure: "什么都没给，拿不准",
    wants_code: "他要短信验证码",
    rescue: "已经照做了，怎么办",
    family: "家人不信，帮我劝",
    checklist: "他知道什么，为什么不算数",
    home: "回首页",
    back: "返回上一页",
    see_findings: "看看查出了什么",
    resume: "接着上次的故事",
    listen_on: "继续听",
    go_on: "继续",
    hang_up: "挂断",
    self_check: "我自己查",
    ask_someone: "问问身边的人",
    stop_watching: "不看了",
    ended: "故事到这里结束",
    look_back: "回头看",
    debrief: "回头看",
    judgement: "判断",
    action: "行动",
    step_by_step: "一步一步看",
    got_right: "他说中的",
    proofs: "其中能证明他是谁的",
    not_checked: "还没查",
    no_such_matter: "查了：没有这回事",
    step: |number| format!("第{number}步"),
    group: |group| match group {
        StoryGroup::Shopping => "买东西",
        StoryGroup::Parcels => "快递",
        StoryGroup::Accounts => "平台、会员、账户",
        StoryGroup::Offices => "银行和公安",
        StoryGroup::Home => "家里和小区",
    },
    decline: "拒接",
    leave_chat: "退出聊天",
    close_door: "关上门",
    judge: "这次来找您的，您觉得是？",
    scam: "冒充的",
    genuine: "真的",
    cannot_tell: "说不准",
    sure: "很有把握",
    real: "查了：有这回事",
    turn: "把手机翻过来",
    list: "他手里的那张表",
    type_next: "按一下",
    saw_it: "他那边同时看见了",
    mute: "静音",
    largest: "特大",
    look: "外观",
    dark: "深色",
    contrast: "高对比",
};

pub const EN: Names = Names {
    lang: Lang::En,
    language: "English",
    other_language: "简体",
    headline: "That does not prove who they are",
    practise: "Practise",
    now: "Someone is calling now",
    not_sure: "Nothing given yet, and I am not sure",
    wants_code: "they want the code from a text",
    rescue: "I already did what they said",
    family: "My family won’t believe me",
    checklist: "What they know, and why it proves nothing",
    home: "Back to Home",
    back: "Back",
    see_findings: "See what was found",
    resume: "Go on with the last story",
    listen_on: "Go on",
    go_on: "Go on",
    hang_up: "Hang up",
    self_check: "Check for myself",
    ask_someone: "Ask someone",
    stop_watching: "Stop watching",
    ended: "The story is over",
    look_back: "Look back",
    debrief: "Looking back",
    judgement: "Judgement",
    action: "Action",
    step_by_step: "Step by step",
    got_right: "What they got right",
    proofs: "Of these, proof of who is calling",
    not_checked: "Not checked yet",
    no_such_matter: "Checked: no such matter",
    step: |number| format!("Step {number}"),
    group: |group| match group {
        StoryGroup::Shopping => "Shopping",
        StoryGroup::Parcels => "Parcels",
        StoryGroup::Accounts => "Platforms, memberships, accounts",
        StoryGroup::Offices => "Bank and police",
        StoryGroup::Home => "Home and neighbourhood",
    },
    decline: "Decline",
    leave_chat: "Leave the chat",
    close_door: "Close the door",
    judge: "What do you think this contact was?",
    scam: "Somebody pretending",
    genuine: "What it said it was",
    cannot_tell: "I cannot tell",
    sure: "Sure",
    real: "Checked: it is real",
    turn: "Turn the phone round",
    list: "The list in their hand",
    type_next: "Press to type the next character",
    saw_it: "They saw it at the same moment",
    mute: "Mute",
    largest: "Largest",
    look: "Theme",
    dark: "Dark",
    contrast: "High contrast",
};

/// The bundled pack. It is checked once: that takes seconds, and every journey asks for it.
pub fn pack() -> Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    let open = || {
        shelf::open(&root().join("src-tauri/resources/packs/reported-cases"))
            .expect("the bundled pack opens")
            .checked
            .pack
    };
    PACK.get_or_init(open).clone()
}

/// A text in one language, as it is shown.
pub fn told(run: &Run, text: &Text, names: &Names) -> String {
    let line = text.0.get(&names.lang).expect("every text is in both languages");
    let plain: String = parts(line).into_iter().map(|part| part.text).collect();
    fold(&run.drawn.fill_line(&plain, names.lang, run.balance))
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name on the button of what is open.
pub fn button(run: &Run, story: &Scenario, open: Open<'_>, names: &Names) -> String {
    match open {
        Open::Choice(choice) => told(run, &choice.say, names),
        Open::GoOn(_) => {
            let listens = run
                .present(story)
                .is_ok_and(|step| matches!(step.channel, Channel::Call | Channel::Screen));
            if listens {
                names.listen_on.to_owned()
            } else {
                names.go_on.to_owned()
            }
        }
        Open::Exit(Exit::HangUp, _) => red_button(run, story, names).to_owned(),
        Open::Exit(Exit::SelfCheck, _) => names.self_check.to_owned(),
        Open::Exit(Exit::AskSomeone, _) => names.ask_someone.to_owned(),
        Open::Exit(Exit::StopWatching, _) => names.stop_watching.to_owned(),
    }
}

/// The red button's words: one declines a ringing call, leaves a chat and closes a door.
fn red_button(run: &Run, story: &Scenario, names: &Names) -> &'static str {
    match run.present(story) {
        Ok(step) if step.is_ringing() && step.choices.iter().any(|choice| choice.id.0.starts_with("answer")) => names.decline,
        Ok(step) if step.channel == Channel::Chat => names.leave_chat,
        Ok(step) if step.channel == Channel::Door => names.close_door,
        _ => names.hang_up,
    }
}

/// From Home into a story.
pub fn begin(window: &Window, names: &Names, story: &Scenario) -> Run {
    let run = Run::start(story, 1).expect("the story starts");
    window.press("button", names.practise).expect("the first door");
    let title = told(&run, &story.title, names);
    if story.kind() == StoryKind::Blind {
        window
            .waits_for("button", (names.group)(story.group()))
            .expect("what the story is about");
        // The story that comes next stands on the page already.
        if !window.has("button", &title).expect("readable") {
            window.press("button", (names.group)(story.group())).expect("it opens");
        }
    }
    window.press("button", &title).expect("the story is offered by its neutral title");
    window.sees(&(names.step)(1)).expect("it begins at its first step");
    run
}

/// Presses one thing that is open, by its visible name, and waits until the next step or the end is shown.
pub fn press(window: &Window, names: &Names, story: &Scenario, run: &Run, id: &ChoiceId) -> Run {
    let open = run
        .open(story)
        .expect("the story goes on")
        .into_iter()
        .find(|open| open.id() == *id);
    let open = open.unwrap_or_else(|| panic!("{}: `{}` is not open", story.id.0, id.0));
    window
        .press("button", &button(run, story, open, names))
        .unwrap_or_else(|fault| panic!("{}.{}: {fault}", story.id.0, id.0));
    sees_next(window, names, story, run, id)
}

/// Takes the step in the engine too, and waits until the window shows what must come: the next step, or the end.
pub fn sees_next(window: &Window, names: &Names, story: &Scenario, run: &Run, id: &ChoiceId) -> Run {
    let (next, _) = run.choose(story, id, Moment(0)).expect("what is open can be chosen");
    let shown = match next.spot {
        Spot::Step(_) => (names.step)(next.visits.len()),
        Spot::Ending(_) if next.awaits_judgement(story) => names.judge.to_owned(),
        Spot::Ending(_) => names.ended.to_owned(),
    };
    window
        .sees(&shown)
        .unwrap_or_else(|fault| panic!("{}.{}: {fault}", story.id.0, id.0));
    next
}

/// Says what the contact was, where it is asked, and waits for the end.
pub fn judge(window: &Window, names: &Names, story: &Scenario, run: &Run, judgement: Judgement) -> Run {
    if !run.awaits_judgement(story) {
        return run.clone();
    }
    let (answer, confidence) = match judgement {
        Judgement::Scam => (names.scam, Some(Confidence::Sure)),
        Judgement::Genuine => (names.genuine, Some(Confidence::Sure)),
        Judgement::CannotTell => (names.cannot_tell, None),
    };
    window.press("button", answer).expect("an answer to the first question");
    if confidence.is_some() {
        window.press("button", names.sure).expect("an answer to the second");
    }
    window.sees(names.ended).expect("then the end is told");
    let judged = Judged { judgement, confidence };
    run.judge(story, judged, Moment(0)).expect("it was asked").0
}
