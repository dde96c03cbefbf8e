//! The preview, as an editor uses it: a folder is opened, a file is broken and mended while the window is open, a story is looked at as a map
//! and as a list, and played from one of its steps.

use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

use serde_json::json;
use support::Window;

use crate::world::{Computer, EN, Names, ZH, computer, root};

/// What an editor reads in the preview, in one language.
pub struct Words {
    pub names: &'static Names,
    pub title: &'static str,
    pub sound: &'static str,
    pub one_error: &'static str,
    pub before: &'static str,
    pub list: &'static str,
    pub map: &'static str,
    pub side_by_side: &'static str,
    pub only_doubtful: &'static str,
    pub missing: &'static str,
    pub story: &'static str,
    pub from_opening: &'static str,
    pub seed: &'static str,
    pub back_to_story: &'static str,
    pub all_stories: &'static str,
    pub stale: &'static str,
    pub go_on: &'static str,
    pub gone: &'static str,
    pub leave: &'static str,
    pub judge: &'static str,
}

pub const IN_CHINESE: Words = Words {
    names: &ZH,
    title: "预览：",
    sound: "没有错误",
    one_error: "1处错误",
    before: "现在读不出来：显示的是上一次读得出来的样子",
    list: "清单",
    map: "地图",
    side_by_side: "两种语言对照",
    only_doubtful: "只看要再看一眼的",
    missing: "没有写",
    story: "一通关于面膜订单的电话",
    from_opening: "从“opening”开始玩",
    seed: "种子",
    back_to_story: "回到这个情景",
    all_stories: "全部情景",
    stale: "文件存过了",
    go_on: "用新的文字，从这一步接着玩",
    gone: "文件夹不在了",
    leave: "不看了",
    judge: "回头看",
};

pub const IN_ENGLISH: Words = Words {
    names: &EN,
    title: "Preview: ",
    sound: "No errors",
    one_error: "1 error",
    before: "Cannot be read just now: shown as it was before",
    list: "List",
    map: "Map",
    side_by_side: "Both languages",
    only_doubtful: "Only what should be read once more",
    missing: "Nothing written",
    story: "A call about a mask order",
    from_opening: "Play from “opening”",
    seed: "Seed",
    back_to_story: "Back to the story",
    all_stories: "All stories",
    stale: "The files were saved",
    go_on: "Play on from this step in the new text",
    gone: "The folder is no longer there",
    leave: "Stop watching",
    judge: "Look back",
};

/// A copy of the bundled pack, to be written in.
pub fn copied_pack(computer: &Computer) -> PathBuf {
    let to = computer.data.path().join("pack");
    copy(&root().join("src-tauri/resources/packs/reported-cases"), &to);
    to
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("the bundled pack").map(|entry| entry.expect("an entry")) {
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("copied");
        }
    }
}

/// Opens the preview on a folder, as `hang-up-first preview DIR` does.
pub fn open(computer: &Computer, folder: &Path, words: &Words) -> Window {
    let program = computer.program().told("preview").told(&folder.display().to_string());
    let window = program.open().expect("the preview opens");
    window
        .press("button", words.names.language)
        .expect("the language is always on screen");
    window.sees(words.title).expect("the pack is read");
    window
}

/// Changes a file, as an editor saves it: written beside, then renamed.
pub fn save(path: &Path, text: &str) {
    let beside = path.with_extension("toml~");
    fs::write(&beside, text).expect("written");
    fs::rename(&beside, path).expect("renamed");
}

fn journey(words: &Words) {
    let computer = computer();
    let folder = copied_pack(&computer);
    let window = open(&computer, &folder, words);
    window.sees(words.sound).expect("the bundled pack is sound");
    breaks_and_mends(&window, &folder, words);
    looks_at_it(&window, words);
    plays_from_a_step(&window, &folder, words);
    loses_the_folder(&window, &folder, words);
}

/// A file that cannot be read is told with its line, and takes nothing else with it.
fn breaks_and_mends(window: &Window, folder: &Path, words: &Words) {
    let file = folder.join("scenarios/mask-refund.toml");
    let sound = fs::read_to_string(&file).expect("the story");
    save(&file, &sound.replacen("title = {", "title = ", 1));
    window.sees(words.one_error).expect("the error is told");
    window.sees("scenarios/mask-refund.toml:").expect("with its file and line");
    window.sees(words.before).expect("the story is shown as it was");
    window.sees(words.story).expect("by its title");
    save(&file, &sound);
    sees_no_longer(window, words.one_error);
    sees_no_longer(window, words.before);
}

/// The map and the list tell the same, and both can be walked by the keyboard.
fn looks_at_it(window: &Window, words: &Words) {
    open_story(window, words);
    let on_map = spots(window);
    assert!(on_map.contains(&"opening".to_owned()), "the map has the steps: {on_map:?}");
    window.press("button", words.list).expect("the list");
    let mut in_list = spots(window);
    let mut steps = on_map;
    in_list.sort();
    steps.sort();
    assert_eq!(in_list, steps, "the list has what the map has");
    let found = window.findings().expect("axe-core looks");
    assert!(found.is_empty(), "the list is read by everybody: {found:?}");
    window.press("button", words.map).expect("the map");
    let found = window.findings().expect("axe-core looks");
    assert!(found.is_empty(), "and so is the map: {found:?}");
    // The one stop of the Tab key is the start; the arrow leads to a step below it.
    window
        .script("document.querySelector('[data-spot][tabindex=\"0\"]').focus();", vec![])
        .expect("the map has a stop");
    window.keys("\u{e015}\u{e007}").expect("an arrow, and Enter");
    let opened = window.script("return document.querySelector('aside h2')?.innerText ?? null;", vec![]);
    assert!(opened.expect("readable").is_string(), "a step is opened by the keyboard alone");
}

/// Every step and ending that is shown as one that can be opened.
fn spots(window: &Window) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[data-spot]')].map((spot) => spot.dataset.spot);";
    let found = window.script(script, vec![]).expect("readable");
    serde_json::from_value(found).expect("a list of names")
}

pub fn open_story(window: &Window, words: &Words) {
    let script =
        "const [title, done] = arguments, it = [...document.querySelectorAll('main li button')].find((it) => it.innerText.includes(title));
        it.click(); done(null);";
    window.script_later(script, vec![json!(words.story)]).expect("the story is listed");
    window.waits_for("heading", words.story).expect("the story opens");
    window.waits_for("button", words.list).expect("its views");
}

/// The story is played from a step; what is saved meanwhile is offered.
fn plays_from_a_step(window: &Window, folder: &Path, words: &Words) {
    let file = folder.join("scenarios/mask-refund.toml");
    let sound = fs::read_to_string(&file).expect("the story");
    window.press("button", words.list).expect("the list");
    window.press("button", "opening").expect("a step");
    window.types("textbox", words.seed, "7").expect("a seed");
    window.press("button", words.from_opening).expect("it is played from there");
    window.sees(&(words.names.step)(1)).expect("the play begins at that step");
    let marked = if words.names.lang == words::Lang::En {
        "MARKED-LINE"
    } else {
        "新写的一句"
    };
    let at = sound.find("id = \"opening\"").expect("the step");
    let say = at + sound.get(at..).and_then(|rest| rest.find("say = {")).expect("what is said");
    let key = if words.names.lang == words::Lang::En {
        "en = \""
    } else {
        "zh-Hans = \""
    };
    let line = say + sound.get(say..).and_then(|rest| rest.find(key)).expect("the language") + key.len();
    let mut changed = sound.clone();
    changed.insert_str(line, &format!("{marked} "));
    save(&file, &changed);
    window.sees(words.stale).expect("it says that the files were saved");
    assert!(
        !window.text().expect("readable").contains(marked),
        "and plays on in the text in which it was begun"
    );
    window.press("button", words.go_on).expect("the new text is offered");
    window.sees(marked).expect("it goes on at the same step, in the new text");
    window.press("button", words.leave).expect("always open");
    window.press("button", words.judge).expect("the end, and looking back");
    window.sees(words.names.step_by_step).expect("as everybody does");
    window.press("button", words.back_to_story).expect("back");
    window.waits_for("heading", words.story).expect("to the story, as it was left");
    translates(window, &file, &sound, words);
}

/// A text that is missing in one language is marked.
fn translates(window: &Window, file: &Path, sound: &str, words: &Words) {
    let at = sound.find("title = {").expect("a title");
    let end = at + sound.get(at..).and_then(|rest| rest.find('\n')).expect("a line");
    let mut changed = sound.to_owned();
    changed.replace_range(
        at..end,
        "title = { zh-Hans = \"一通关于面膜订单的电话\", en = \"A call about a mask order\" }",
    );
    changed = changed.replacen(", en = \"A call about a mask order\" }", ", en = \"\" }", 1);
    window.press("button", words.side_by_side).expect("both languages");
    save(file, &changed);
    window.sees(words.missing).expect("the missing one is marked");
    window.press("switch", words.only_doubtful).expect("it alone can be looked at");
    let found = window.findings().expect("axe-core looks");
    assert!(found.is_empty(), "both languages are read by everybody: {found:?}");
    save(file, sound);
    window.press("button", words.all_stories).expect("back");
    sees_no_longer(window, words.one_error);
}

/// A folder that goes and comes back.
fn loses_the_folder(window: &Window, folder: &Path, words: &Words) {
    let away = folder.with_file_name("away");
    fs::rename(folder, &away).expect("moved away");
    window.sees(words.gone).expect("it says so");
    window.sees(words.story).expect("and keeps what was read");
    fs::rename(&away, folder).expect("brought back");
    sees_no_longer(window, words.gone);
}

/// Waits until the page no longer shows this text.
fn sees_no_longer(window: &Window, text: &str) {
    let begun = Instant::now();
    while window.text().expect("readable").contains(text) {
        assert!(begun.elapsed() < Duration::from_secs(10), "the page still shows “{text}”");
        sleep(Duration::from_millis(100));
    }
}

#[test]
fn an_editor_previews_a_pack_in_chinese() {
    journey(&IN_CHINESE);
}

#[test]
fn an_editor_previews_a_pack_in_english() {
    journey(&IN_ENGLISH);
}

#[test]
fn a_folder_without_a_pack_says_which_one_is_meant() {
    let computer = computer();
    let folder = copied_pack(&computer);
    let program = computer.program().told("preview").told(&computer.data.path().display().to_string());
    let window = program.open().expect("the preview opens");
    window.press("button", EN.language).expect("the language");
    window.sees("There is no pack in this folder").expect("it says so");
    window.sees("pack").expect("and names the one inside");
    drop(folder);
}
