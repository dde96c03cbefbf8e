//! Packs from elsewhere: a stranger imports one and reads whose seal it bears; what is unsigned or changed says so; a newer version, the one
//! before, and no pack at all.

use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use lesson::pack::Pack;
use shelf::{Library, SecretKey, Terms};
use support::{Program, Window};
use words::{Day, Judgement, PackId};

use crate::{
    keyboard::go_to_and_enter,
    kiosk, layout,
    world::{Computer, EN, Names, ZH, computer, judge, press, root, told},
};

pub struct Said {
    pub names: &'static Names,
    pub packs: &'static str,
    pub title: &'static str,
    pub asks: &'static str,
    pub new_seal: &'static str,
    pub all_eight: &'static str,
    pub known: &'static str,
    pub import: &'static str,
    pub unsigned: &'static str,
    pub import_unsigned: &'static str,
    pub leave: &'static str,
    pub imported: &'static str,
    pub stories: &'static str,
    pub from: &'static str,
    pub says_from: &'static str,
    pub damaged: &'static str,
    pub to_packs: &'static str,
    pub replaced: &'static str,
    pub before: &'static str,
    pub sure_before: &'static str,
    pub is_at: &'static str,
    pub remove: &'static str,
    pub keep: &'static str,
    pub sure_remove: &'static str,
    pub removed: &'static str,
    pub forget: &'static str,
    pub sure_forget: &'static str,
    pub forgotten: &'static str,
    /// The story of its plan for a kiosk.
    pub at_the_kiosk: &'static str,
}

pub const BOTH: [Said; 2] = [
    Said {
        names: &ZH,
        packs: "内容包",
        title: "示例消费者协会的情景",
        asks: "要导入这个内容包吗？",
        new_seal: "这枚印章，这台电脑从没见过",
        all_eight: "八个字都对上了，导入",
        known: "这台电脑认识的发布方",
        import: "导入",
        unsigned: "没有签名",
        import_unsigned: "没有签名也导入",
        leave: "不导入",
        imported: "“示例消费者协会的情景”已经导入",
        stories: "去选故事",
        from: "来自“示例消费者协会”",
        says_from: "自称来自“示例消费者协会”，没有签名",
        damaged: "这个文件坏了",
        to_packs: "回到内容包",
        replaced: "这里现在是1.0.0版，会换成1.1.0版",
        before: "“示例消费者协会的情景”：换回上一版",
        sure_before: "是的，换回去",
        is_at: "“示例消费者协会的情景”现在是1.0.0版",
        remove: "移除“示例消费者协会的情景”",
        keep: "不移除",
        sure_remove: "是的，移除",
        removed: "“示例消费者协会的情景”已经移除",
        forget: "不再认识“示例消费者协会”",
        sure_forget: "是的，不再认识",
        forgotten: "已经不再认识“示例消费者协会”",
        at_the_kiosk: "门铃响了：一个要付运费的包裹",
    },
    Said {
        names: &EN,
        packs: "Packs",
        title: "Stories of the Example Consumer Association",
        asks: "Import this pack?",
        new_seal: "This computer has never seen this seal",
        all_eight: "All eight are the same: import it",
        known: "A publisher who is known here",
        import: "Import it",
        unsigned: "No signature",
        import_unsigned: "Import it without a signature",
        leave: "Do not import it",
        imported: "“Stories of the Example Consumer Association” has been imported",
        stories: "Choose a story",
        from: "From “Example Consumer Association”",
        says_from: "Says it is from “Example Consumer Association”; no signature",
        damaged: "This file is damaged",
        to_packs: "To the packs",
        replaced: "Version 1.0.0 is here and will be replaced by 1.1.0",
        before: "“Stories of the Example Consumer Association”: go back to the previous version",
        sure_before: "Yes, go back",
        is_at: "“Stories of the Example Consumer Association” is at version 1.0.0 now",
        remove: "Remove “Stories of the Example Consumer Association”",
        keep: "No, keep it",
        sure_remove: "Yes, remove it",
        removed: "“Stories of the Example Consumer Association” has been removed",
        forget: "Forget “Example Consumer Association”",
        sure_forget: "Yes, forget them",
        forgotten: "“Example Consumer Association” has been forgotten",
        at_the_kiosk: "A ring at the door: a parcel with carriage to pay",
    },
];

fn example() -> PathBuf {
    root().join("tests/packs/example-association")
}

/// The example association's pack as one file on this computer, at this version, signed where there is a key.
pub fn file(computer: &Computer, version: &str, key: Option<&SecretKey>) -> PathBuf {
    let folder = computer.data.path().join(format!("written-{version}"));
    copy(&example(), &folder);
    let about = folder.join("pack.toml");
    let text = fs::read_to_string(&about).expect("the pack says what it is");
    assert!(
        text.contains("version = \"1.0.0\""),
        "the version is written where it is looked for"
    );
    fs::write(&about, text.replace("version = \"1.0.0\"", &format!("version = \"{version}\""))).expect("written");
    let built = shelf::build(&folder, None).expect("it is sound");
    let bytes = key.map_or_else(|| built.clone(), |key| shelf::sign(&built, key).expect("signed"));
    let name = if key.is_some() { "signed" } else { "plain" };
    let path = computer.data.path().join(format!("{name}-{version}.hufpack"));
    fs::write(&path, bytes).expect("written");
    path
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("an entry").path();
        let there = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &there);
        } else {
            fs::copy(&path, &there).expect("copied");
        }
    }
}

/// The program with `import FILE` on its command line.
pub fn importing(computer: &Computer, file: &Path) -> Program {
    computer.program().told("import").told(&file.display().to_string())
}

/// A running program is handed a file, as by a second start.
pub fn hand(computer: &Computer, file: &Path) {
    let ended_well = importing(computer, file).start_again().expect("it ends");
    assert!(ended_well, "the second start hands over and ends");
}

pub fn key() -> SecretKey {
    SecretKey::generate().expect("a key")
}

fn opened() -> Pack {
    shelf::open(&example()).expect("the example opens").checked.pack
}

#[test]
fn a_stranger_imports_a_signed_pack_reads_its_words_and_plays_its_story_in_chinese() {
    import_and_play(&BOTH[0]);
}

#[test]
fn a_stranger_imports_a_signed_pack_reads_its_words_and_plays_its_story_in_english() {
    import_and_play(&BOTH[1]);
}

fn import_and_play(said: &Said) {
    let computer = computer();
    let key = key();
    let window = importing(&computer, &file(&computer, "1.0.0", Some(&key)))
        .open()
        .expect("the window opens");
    window.press("button", said.names.language).expect("the language");
    window.waits_for("heading", said.asks).expect("it asks before anything is imported");
    window.waits_for("heading", said.new_seal).expect("the seal is new here");
    let words = key.public().words();
    let words = words.0.get(&said.names.lang).expect("in this language");
    let shown = list(&window);
    let bare: String = words.split_whitespace().collect();
    assert_eq!(shown.len(), 8, "one by one: {shown:?}");
    assert_eq!(shown.concat(), bare, "the very words the publisher has");
    layout::look(&window, "the file that waits");
    window
        .press("button", said.names.largest)
        .expect("the text size is always on screen");
    layout::look(&window, "the file that waits, largest");
    window.press("button", said.all_eight).expect("they were compared");
    window.sees(said.imported).expect("it is told");
    layout::look(&window, "the packs, largest");
    window.press("button", said.stories).expect("the way to its stories");
    window.sees(said.from).expect("whose they are");
    window.press("button", said.title).expect("under the title of their pack");
    let pack = opened();
    let plan = pack
        .playthroughs
        .values()
        .find(|plan| plan.end.ending.0 == "left-alone")
        .expect("a play-through");
    let story = &pack.scenarios[&plan.scenario];
    let mut run = lesson::run::Run::start(story, plan.seed).expect("it starts");
    window.press("button", &told(&run, &story.title, said.names)).expect("the story");
    window.sees(&(said.names.step)(1)).expect("its first step");
    for choice in &plan.play {
        run = press(&window, said.names, story, &run, choice);
    }
    judge(&window, said.names, story, &run, Judgement::Scam);
    window.press("button", said.names.look_back).expect("the debrief");
    window.waits_for("heading", said.names.debrief).expect("of an imported story too");
}

/// Somebody changes a text of the pack on its way: one bit of it, behind its name in the file.
fn change(pack: &Path, text: &str) {
    let mut bytes = fs::read(pack).expect("readable");
    let name = bytes.windows(text.len()).position(|part| part == text.as_bytes());
    let within = name.expect("the text is in it") + text.len() + 60;
    bytes[within] ^= 1;
    fs::write(pack, bytes).expect("changed");
}

/// The words of the seal, as the list shows them, without their numbers.
fn list(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('main ol[aria-label] li')].map((each) => each.lastChild.textContent.trim());";
    let words = window.script(script, vec![]).expect("readable");
    serde_json::from_value(words).expect("texts")
}

#[test]
fn what_was_changed_is_refused_and_what_nobody_signed_says_so() {
    for said in &BOTH {
        let computer = computer();
        let window = computer.open(said.names);
        let changed = file(&computer, "1.0.0", Some(&key()));
        change(&changed, "scenarios/late-parcel.toml");
        hand(&computer, &changed);
        window.waits_for("heading", said.damaged).expect("said plainly");
        window.press("button", said.to_packs).expect("the way on");
        window.waits_for("heading", said.packs).expect("the packs");
        assert!(!window.has("button", said.remove).expect("readable"), "nothing was imported");

        let plain = file(&computer, "1.0.0", None);
        hand(&computer, &plain);
        window.waits_for("heading", said.unsigned).expect("said plainly");
        window.press("button", said.leave).expect("the first thing to press");
        window.waits_for("heading", said.packs).expect("the packs");
        assert!(!window.has("button", said.remove).expect("readable"), "nothing was imported");
        hand(&computer, &plain);
        window.press("button", said.import_unsigned).expect("whoever wants it all the same");
        window.sees(said.imported).expect("it is told");
        window.press("button", said.stories).expect("its stories");
        window.sees(said.says_from).expect("it is said wherever they are offered");
    }
}

#[test]
fn a_newer_version_is_imported_taken_back_and_removed_by_keyboard_alone() {
    for said in &BOTH {
        let computer = computer();
        let key = key();
        let window = importing(&computer, &file(&computer, "1.0.0", Some(&key)))
            .open()
            .expect("the window opens");
        window.press("button", said.names.language).expect("the language");
        window.waits_for("heading", said.asks).expect("it asks");
        go_to_and_enter(&window, said.all_eight);
        window.sees(said.imported).expect("it is told");

        hand(&computer, &file(&computer, "1.1.0", Some(&key)));
        window.waits_for("heading", said.known).expect("the same seal is known from now on");
        window.sees(said.replaced).expect("what changes");
        go_to_and_enter(&window, said.import);
        window.sees(said.imported).expect("it is told");

        go_to_and_enter(&window, said.before);
        go_to_and_enter(&window, said.sure_before);
        window.sees(said.is_at).expect("the version before is used again");
        go_to_and_enter(&window, said.remove);
        go_to_and_enter(&window, said.keep);
        let back = window
            .script("return document.activeElement.getAttribute('aria-label');", vec![])
            .expect("readable");
        assert_eq!(back, said.remove, "whoever keeps it is where they were");
        go_to_and_enter(&window, said.remove);
        go_to_and_enter(&window, said.sure_remove);
        window.sees(said.removed).expect("it is told");
        go_to_and_enter(&window, said.forget);
        go_to_and_enter(&window, said.sure_forget);
        window.sees(said.forgotten).expect("it is told");
    }
}

/// Whoever set the computer up imported it, and confirmed the key.
pub fn install(computer: &Computer) {
    let terms = Terms {
        program: "99.0.0".into(),
        today: Day("2026-11-23".into()),
        bundled: PackId("reported-cases".into()),
        known_only: false,
    };
    let (mut library, _) = Library::open(&computer.data.path().join("packs"));
    let offer = library
        .inspect(&file(computer, "1.0.0", Some(&key())), &terms)
        .expect("it is sound");
    library.install(offer).expect("installed");
}

#[test]
fn staff_choose_whose_stories_the_kiosk_plays() {
    for (said, words) in BOTH.iter().zip([&kiosk::ZH, &kiosk::EN]) {
        let computer = computer();
        install(&computer);
        let window = kiosk::open(&computer);
        kiosk::come_in(&window, words);
        kiosk::touch(&window, words.tabs[1]);
        window.press("button", said.title).expect("the imported pack is offered");
        // Nothing else on the page tells that it is chosen.
        let chosen = "return find('button', arguments[0]).getAttribute('aria-pressed') === 'true';";
        let begun = Instant::now();
        while window.script(chosen, vec![said.title.into()]).expect("readable") != true {
            assert!(begun.elapsed() < Duration::from_secs(10), "it is not chosen");
            sleep(Duration::from_millis(50));
        }
        window.kill();

        // The window goes with the staff; the choice stays, over every start.
        let window = kiosk::started(&computer);
        kiosk::touch(&window, words.begin);
        kiosk::touch(&window, words.call);
        window.sees(said.at_the_kiosk).expect("its story");
    }
}
