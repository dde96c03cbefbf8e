//! To take along: the picture for the family group lands among the downloads, in both languages.

use std::{fs, process::Command, time::Duration};

use crate::world::{EN, Names, ZH, computer, open, root};

/// What a person reads on the card.
struct Words {
    names: &'static Names,
    picture: &'static str,
    saved: &'static str,
    downloads: &'static str,
    copy: &'static str,
    second_copy: &'static str,
    shipped: &'static str,
    print: &'static str,
}

const BOTH: [Words; 2] = [
    Words {
        names: &ZH,
        picture: "存一张长图，发到家里群",
        saved: "已存到“下载”：先挂断-救急卡.png",
        downloads: "下载",
        copy: "先挂断-救急卡.png",
        second_copy: "先挂断-救急卡 (2).png",
        shipped: "rescue-card.zh-Hans.png",
        print: "打印这一页",
    },
    Words {
        names: &EN,
        picture: "Save a picture for the family group",
        saved: "Saved in “Downloads”: Hang up first - rescue card.png",
        downloads: "Downloads",
        copy: "Hang up first - rescue card.png",
        second_copy: "Hang up first - rescue card (2).png",
        shipped: "rescue-card.en.png",
        print: "Print this page",
    },
];

#[test]
fn the_rescue_card_is_saved_among_the_downloads_as_it_ships_and_never_over_another_file() {
    for words in &BOTH {
        let computer = computer();
        let (program, downloads) = computer.program_with_downloads(words.downloads);
        let window = open(&program, words.names);
        window.press("button", words.names.rescue).expect("the third door");
        window.press("button", words.picture).expect("the card");
        window.sees(words.saved).expect("it says where");
        let shipped = fs::read(root().join("src-tauri/resources/papers").join(words.shipped)).expect("it ships");
        let copy = fs::read(downloads.join(words.copy)).expect("it is there");
        assert!(copy == shipped, "byte for byte the shipped picture");
        fs::write(downloads.join(words.copy), "mine").expect("written");
        window.press("button", words.picture).expect("once more");
        window.sees(words.second_copy).expect("beside the first");
        assert_eq!(
            fs::read_to_string(downloads.join(words.copy)).expect("it is there"),
            "mine",
            "the person's file is left alone"
        );
        assert!(
            fs::read(downloads.join(words.second_copy)).expect("it is there") == shipped,
            "and the second is whole too"
        );
    }
}

#[test]
fn the_card_stands_on_every_page_for_the_moment_itself() {
    for words in &BOTH {
        let window = computer().open(words.names);
        for door in [words.names.now, words.names.rescue, words.names.family, words.names.checklist] {
            window.press("button", door).unwrap_or_else(|fault| panic!("{door}: {fault}"));
            window
                .waits_for("button", words.picture)
                .unwrap_or_else(|fault| panic!("{door}: {fault}"));
            window.press("button", words.names.home).expect("the way home");
        }
    }
}

#[test]
fn the_page_is_printed_through_the_systems_own_dialog() {
    for words in &BOTH {
        let window = computer().open(words.names);
        window.press("button", words.names.rescue).expect("the third door");
        window.press("button", words.print).expect("the card");
        let dialog = || {
            let search = ["search", "--onlyvisible", "--name", "^(Print|打印)$"];
            let found = Command::new("xdotool").args(search).output().expect("xdotool is installed");
            String::from_utf8_lossy(&found.stdout).trim().to_owned()
        };
        let opened = (0..50).find_map(|_| {
            std::thread::sleep(Duration::from_millis(100));
            Some(dialog()).filter(|id| !id.is_empty())
        });
        let id = opened.expect("the dialog opens, with a printer or without");
        Command::new("xdotool")
            .args(["key", "--window", &id, "Escape"])
            .status()
            .expect("it is closed");
    }
}
