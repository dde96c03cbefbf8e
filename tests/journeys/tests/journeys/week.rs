//! From Monday to Friday: an editor begins a story, breaks it, mends it by the findings alone, looks at it in both languages and signs it;
//! on another computer it is imported and led in a room.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::{Value, json};
use support::Window;
use words::Lang;

use crate::{
    packs::{BOTH, Said, importing},
    preview,
    room::{
        next, press_next,
        words::{LED, Led},
    },
    world::{computer, root},
};

const ENTER: &str = "\u{E007}";

/// The story that `new` writes for this kind.
const KIND: &str = "scam-call";

struct Week {
    said: &'static Said,
    led: &'static Led,
    preview: &'static preview::Words,
    /// The title of that story.
    story: &'static str,
    /// What the tool and the preview say of an id that is not there.
    amiss: &'static str,
    which: &'static str,
    pack: &'static str,
    one_story: &'static str,
    open: fn(&str) -> String,
}

const WEEKS: [Week; 2] = [
    Week {
        said: &BOTH[0],
        led: &LED[0],
        preview: &preview::IN_CHINESE,
        story: "一通关于会员的电话",
        amiss: "没有id是",
        which: "内容包",
        pack: "某地消费者协会",
        one_story: "只演一个故事",
        open: |title| format!("开这一场：{title}"),
    },
    Week {
        said: &BOTH[1],
        led: &LED[1],
        preview: &preview::IN_ENGLISH,
        story: "A call about a membership",
        amiss: "no step or ending has the id",
        which: "Pack",
        pack: "A Consumer Association",
        one_story: "Only one story",
        open: |title| format!("Open this one: {title}"),
    },
];

/// The editors' tool; what it says goes to its caller, with whether it ended well.
fn tool(week: &Week, words: &[&str]) -> (bool, String) {
    let lang = if week.said.names.lang == Lang::En { "en" } else { "zh" };
    let answered = Command::new(root().join("target/debug/hang-up-first-pack"))
        .args(words)
        .args(["--lang", lang])
        .output()
        .expect("`make test` builds it first");
    (answered.status.success(), String::from_utf8_lossy(&answered.stdout).into_owned())
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn a_story_is_begun_broken_mended_previewed_signed_and_led_in_a_room_in_chinese() {
    from_monday_to_friday(&WEEKS[0]);
}

#[test]
fn a_story_is_begun_broken_mended_previewed_signed_and_led_in_a_room_in_english() {
    from_monday_to_friday(&WEEKS[1]);
}

fn from_monday_to_friday(week: &Week) {
    let editors = computer();
    let folder = editors.data.path().join("monday");
    let (begun, said) = tool(week, &["new", text(&folder), "--kind", KIND]);
    assert!(begun, "a pack and a story in it are written: {said}");
    names_its_publisher(&folder, week);

    let window = preview::open(&editors, &folder, week.preview);
    window.sees(week.preview.sound).expect("what was written is sound");
    breaks_and_mends(&window, &folder, week);
    plays_to_its_first_step(&window, week);
    drop(window);

    let file = signed(week, &folder, editors.data.path());
    let elsewhere = computer();
    let window = importing(&elsewhere, &file).open().expect("the window opens");
    window.press("button", week.said.names.language).expect("the language");
    window
        .waits_for("heading", week.said.new_seal)
        .expect("nobody has seen this seal here");
    window.press("button", week.said.all_eight).expect("the words were compared");
    window.waits_for("heading", week.said.packs).expect("it is imported");
    window.press("button", week.said.names.home).expect("the way home");
    leads_a_room(&window, week);
}

/// Whoever publishes it says so, as the guide asks.
fn names_its_publisher(folder: &Path, week: &Week) {
    let path = folder.join("pack.toml");
    let about = fs::read_to_string(&path).expect("the pack says what it is");
    let named: Vec<String> = about
        .lines()
        .map(|line| {
            let (zh, en) = (WEEKS[0].pack, WEEKS[1].pack);
            let key = line.split([' ', '=']).next().unwrap_or_default();
            match key {
                "publisher" | "title" => format!("{key} = {{ zh-Hans = \"{zh}\", en = \"{en}\" }}"),
                _ => line.to_owned(),
            }
        })
        .collect();
    fs::write(&path, named.join("\n")).expect("written");
    let (sound, said) = tool(week, &["check", text(folder)]);
    assert!(sound, "it stays sound: {said}");
}

/// A slip of the pen: a choice leads to a step that is not there. The line and the word to write come from the finding and from nowhere else.
fn breaks_and_mends(window: &Window, folder: &Path, week: &Week) {
    let path = folder.join(format!("scenarios/{KIND}.toml"));
    let sound = fs::read_to_string(&path).expect("the story");
    let broken = sound.replacen("to = \"opening\"", "to = \"opning\"", 1);
    assert_ne!(broken, sound, "the story has such a choice");
    preview::save(&path, &broken);
    window.sees(week.amiss).expect("the preview says so at once");
    window.sees(&format!("scenarios/{KIND}.toml:")).expect("with file and line");

    let (passes, findings) = tool(week, &["check", text(folder), "--format", "json"]);
    assert!(!passes, "the check does not let it pass");
    let findings: Vec<Value> = serde_json::from_str(&findings).expect("findings for programs");
    let [finding] = findings.as_slice() else {
        panic!("one slip, one finding: {findings:?}");
    };
    let line = finding["line"]
        .as_u64()
        .and_then(|line| usize::try_from(line).ok())
        .expect("its line");
    let quoted = |key: &str| {
        let told = finding[key].as_str().expect("a sentence").to_owned();
        told.split('`').nth(1).expect("the word it is about").to_owned()
    };
    let (wrong, right) = (quoted("what"), quoted("mend"));
    let mended: Vec<String> = broken
        .lines()
        .enumerate()
        .map(|(at, here)| {
            if at + 1 == line {
                here.replace(&wrong, &right)
            } else {
                here.to_owned()
            }
        })
        .collect();
    preview::save(&path, &mended.join("\n"));
    window.sees(week.preview.sound).expect("mended by the finding alone");
    let (passes, said) = tool(week, &["check", text(folder)]);
    assert!(passes, "the tool agrees: {said}");
}

/// The story in this language, then in the other one.
fn plays_to_its_first_step(window: &Window, week: &Week) {
    let other = WEEKS.iter().find(|other| other.story != week.story).expect("two languages");
    for seen in [other, week] {
        window
            .press("button", seen.said.names.language)
            .expect("the language is always on screen");
        window.sees(seen.story).expect("its title in that language");
    }
    let script = "const [title, done] = arguments;
        [...document.querySelectorAll('main li button')].find((it) => it.innerText.includes(title)).click(); done(null);";
    window.script_later(script, vec![json!(week.story)]).expect("the story is listed");
    window.waits_for("button", week.preview.list).expect("its views");
    window.press("button", week.preview.list).expect("the list");
    window.press("button", "opening").expect("a step");
    window.press("button", week.preview.from_opening).expect("it is played from there");
    window.sees(&(week.said.names.step)(1)).expect("it is played as everybody will");
}

/// Built and signed with the tool, whose words are those that the publisher tells.
fn signed(week: &Week, folder: &Path, at: &Path) -> PathBuf {
    let (file, key) = (at.join("friday.hufpack"), at.join("seal.key"));
    for words in [
        vec!["build", text(folder), "--out", text(&file)],
        vec!["keygen", "--out", text(&key)],
        vec!["sign", text(&file), "--key", text(&key)],
        vec!["verify", text(&file)],
    ] {
        let (well, said) = tool(week, &words);
        assert!(well, "{words:?}: {said}");
    }
    file
}

/// The story alone, with hands, to its end.
fn leads_a_room(window: &Window, week: &Week) {
    let led = week.led;
    window.press("button", led.door).expect("the door to sessions");
    window.waits_for("heading", led.plans).expect("the plans");
    let script = "const [title, done] = arguments, list = document.querySelector('main select');
        list.value = [...list.options].find((it) => it.text === title).value;
        list.dispatchEvent(new Event('change', { bubbles: true })); done(null);";
    window
        .waits_for("combobox", week.which)
        .expect("there are two packs to choose from");
    window.script_later(script, vec![json!(week.pack)]).expect("the imported pack");
    window.sees(week.one_story).expect("its stories can be led alone");
    let script = "document.querySelector('main section[data-open=false] button').click();";
    window.script(script, vec![]).expect("they unfold");
    window.press("button", &(week.open)(week.story)).expect("the story");
    window.waits_for("heading", led.before).expect("it is open, and nothing has begun");
    let mut votes = 0;
    for _ in 0..60 {
        let says = next(window, led);
        if says == led.finish {
            break;
        }
        if says == led.close {
            window.waits_for("textbox", &(led.hands)("A")).expect("an option");
            window.keys("7").expect("ten hands");
            window.sees(&(led.all)(10)).expect("they are counted");
            votes += 1;
        }
        press_next(window, ENTER);
    }
    assert!(votes > 0, "the audience decides something");
    press_next(window, ENTER);
    window.sees(led.over).expect("the session comes to its end");
}
