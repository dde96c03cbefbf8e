//! My data: exported and read back by parsers that are not ours, then erased until nothing is left.

use std::{fs, path::Path};

use serde_json::Value;
use support::Window;
use words::{ChoiceId, Judgement};

use crate::{
    people::{self, add_second, names_of_brand},
    world::{EN, Names, ZH, begin, computer, judge, open, pack, press},
};

struct Said {
    names: &'static Names,
    mine: &'static str,
    downloads: &'static str,
    export: &'static str,
    folder: &'static str,
    /// Answers, stories, summary.
    files: [&'static str; 3],
    genuine: &'static str,
    everything: &'static str,
    sure: &'static str,
    done: &'static str,
    begin: &'static str,
    nothing: &'static str,
}

const BOTH: [Said; 2] = [
    Said {
        names: &ZH,
        mine: "我的数据",
        downloads: "下载",
        export: "存一份我的数据",
        folder: "先挂断-我的数据-",
        files: ["回答.csv", "故事.csv", "小结.txt"],
        genuine: "真的",
        everything: "所有人的全部删掉",
        sure: "是的，全部删掉",
        done: "已经全部删掉了",
        begin: "去首页",
        nothing: "练过",
    },
    Said {
        names: &EN,
        mine: "My data",
        downloads: "Downloads",
        export: "Save my data",
        folder: "Hang up first - my data ",
        files: ["answers.csv", "stories.csv", "summary.txt"],
        genuine: "genuine",
        everything: "Erase everybody’s data",
        sure: "Yes, erase everything",
        done: "Everything has been erased",
        begin: "Go to Home",
        nothing: "begun",
    },
];

/// Refuses a parcel at the door, and takes it for genuine.
fn practise(window: &Window, names: &Names) {
    let pack = pack();
    let story = pack
        .scenarios
        .values()
        .find(|story| story.id.0 == "door-parcel")
        .expect("the story");
    let mut run = begin(window, names, story);
    for choice in ["not-mine", "send-it-back"] {
        run = press(window, names, story, &run, &ChoiceId(choice.into()));
    }
    judge(window, names, story, &run, Judgement::Genuine);
    window
        .press("button", names_of_brand(names))
        .expect("the name in the bar leads Home");
    window.sees(names.headline).expect("Home");
}

fn table(path: &Path) -> Vec<csv::StringRecord> {
    let bytes = fs::read(path).expect("it is there");
    assert!(
        bytes.starts_with(b"\xef\xbb\xbf"),
        "with the mark by which a spreadsheet knows Chinese"
    );
    let rows = csv::Reader::from_reader(&bytes[3..]).into_records();
    rows.map(|row| row.expect("every row is whole")).collect()
}

/// The files whose bytes hold a text, below a folder.
fn holding(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else if fs::read(&path)
            .unwrap_or_default()
            .windows(text.len())
            .any(|bytes| bytes == text.as_bytes())
        {
            found.push(path.display().to_string());
        }
    }
    found
}

#[test]
fn what_was_practised_is_exported_and_read_back() {
    for said in &BOTH {
        let computer = computer();
        let (program, downloads) = computer.program_with_downloads(said.downloads);
        let window = open(&program, said.names);
        practise(&window, said.names);
        window.press("button", said.mine).expect("in the last line of Home");
        window.press("button", said.export).expect("it can be taken along");
        window.sees(said.folder).expect("it says where");
        let folders: Vec<_> = fs::read_dir(&downloads)
            .expect("readable")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        assert_eq!(folders.len(), 1, "one folder, and no half one beside it: {folders:?}");
        let [answers, stories, summary] = said.files.map(|file| folders[0].join(file));

        let answers = table(&answers);
        assert_eq!(answers.len(), 1, "one contact was judged: {answers:?}");
        assert_eq!(&answers[0][5], said.genuine, "as what it was taken for");
        assert_eq!(table(&stories).len(), 1, "one story");
        let list: Vec<Value> = serde_json::from_slice(&fs::read(folders[0].join("xAPI.json")).expect("it is there")).expect("JSON");
        assert_eq!(list.len(), 1, "one statement");
        assert_eq!(list[0]["result"]["response"], "genuine", "of the same");
        let id = list[0]["object"]["id"].as_str().expect("an id");
        assert!(id.ends_with("/packs/reported-cases/stories/door-parcel"), "of the story: {id}");
        assert!(fs::read_to_string(summary).expect("it is there").contains('1'), "and a summary");
    }
}

#[test]
fn everything_is_erased_until_nothing_is_left_and_the_program_begins_afresh() {
    for (said, people) in BOTH.iter().zip(&people::BOTH) {
        let computer = computer();
        let data = computer.data.path().join("kept");
        fs::create_dir(&data).expect("made");
        let window = open(&computer.program_with_data(&data), said.names);
        practise(&window, said.names);
        add_second(&window, people);
        practise(&window, said.names);
        for trace in ["door-parcel", "send-it-back"] {
            assert!(!holding(&data, trace).is_empty(), "{trace} is kept");
        }
        window.press("button", said.mine).expect("in the last line of Home");
        window.press("button", said.everything).expect("it can be erased");
        window.press("button", said.sure).expect("asked once more, in words");
        window.sees(said.done).expect("it is told");
        for trace in ["door-parcel", "send-it-back"] {
            assert_eq!(holding(&data, trace), [""; 0], "no byte of {trace} is left in any file");
        }
        window.press("button", said.begin).expect("the way on");
        window.sees(said.names.headline).expect("Home, in the language that was read");
        window.press("button", people.tool).expect("the first person sits here again");
        assert!(!window.has("button", people.second).expect("readable"), "and nobody else");
        window.press("button", said.mine).expect("from there too");
        window.waits_for("button", said.export).expect("the page");
        let text = window.text().expect("readable");
        assert!(!text.contains(said.nothing), "nothing is kept: {text}");
    }
}
