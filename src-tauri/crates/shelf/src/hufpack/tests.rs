use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::build::packed;
use crate::made::{Entry, Made, deflated, entry, key, picture, zip, zip_with};
use crate::{FILES_LIMIT, PACKED_LIMIT};

fn why(file: &[u8]) -> ImportError {
    Hufpack::read(file).expect_err("it is not sound")
}

#[track_caller]
fn unsafe_file(file: &[u8]) {
    let why = why(file);
    assert!(matches!(why, ImportError::Unsafe { .. }), "no honest pack has it: {why:?}");
}

#[track_caller]
fn damaged(file: &[u8]) {
    let why = why(file);
    assert!(matches!(why, ImportError::Damaged { .. }), "it is cut or changed: {why:?}");
}

#[test]
fn a_zip_of_a_sound_pack_is_read_whoever_wrote_it() {
    let read = Hufpack::read(&zip_with(&[entry("pictures/paper.png", &picture(8))])).expect("it is sound");
    assert_eq!(read.pack.0, "small-pack", "it is the pack");
    assert!(read.files.contains_key("pictures/paper.png"), "with its picture");
}

#[test]
fn what_is_no_zip_or_has_no_list_is_no_pack() {
    let without_list = packed(&Made::sound().files).expect("it can be packed");
    for file in [
        &b""[..],
        b"P",
        b"PK",
        b"\x89PNG\r\n\x1a\n",
        b"PK\x05\x06",
        b"id = 'a'",
        &without_list,
    ] {
        assert_eq!(why(file), ImportError::NotAPack, "{:?}", file.get(..4));
    }
}

#[test]
fn a_file_that_was_cut_short_anywhere_is_refused() {
    let file = Made::sound().put("pictures/paper.png", picture(40)).signed(&key(1));
    for twentieth in 0..20 {
        let cut = &file[..file.len() * twentieth / 20];
        let why = why(cut);
        assert!(
            matches!(why, ImportError::Damaged { .. } | ImportError::NotAPack),
            "{twentieth}/20: {why:?}"
        );
    }
    for missing in 1..30 {
        damaged(&file[..file.len() - missing]);
    }
}

#[test]
fn a_name_that_leads_out_of_the_pack_is_refused() {
    for name in [
        "../evil.toml",
        "scenarios/../../evil.toml",
        "/etc/cron.d/evil",
        "C:\\Windows\\evil.toml",
        "c:/evil.toml",
        "scenarios\\evil.toml",
        "\\\\server\\share\\evil.toml",
        "scenarios/nul.toml",
        "CON",
        "pictures/com1.png",
        "scenarios/evil.toml ",
        "scenarios/evil.toml.",
        "scenarios/evil.toml\0.png",
        "./scenarios/evil.toml",
        "a/b/c/evil.toml",
        ".hidden.toml",
    ] {
        unsafe_file(&zip_with(&[entry(name, b"x")]));
    }
}

#[test]
fn names_that_one_system_takes_for_the_same_are_refused() {
    for names in [["pictures/a.png", "pictures/A.png"], ["pictures/a.png", "Pictures/a.png"]] {
        unsafe_file(&zip_with(&names.map(|name| entry(name, &picture(8)))));
    }
    // é as one sign, and as e with an accent behind it.
    unsafe_file(&zip_with(
        &["pictures/\u{e9}.png", "pictures/e\u{301}.png"].map(|name| entry(name, &picture(8))),
    ));
}

#[test]
fn two_entries_of_one_name_are_refused() {
    unsafe_file(&zip_with(&[
        entry("pictures/a.png", &picture(8)),
        entry("pictures/a.png", &picture(9)),
    ]));
    unsafe_file(&zip_with(&[entry("pack.toml", b"id = 'other'")]));
    let twice = entry("manifest.toml", &Made::sound().list());
    unsafe_file(&zip_with(&[twice]));
}

#[test]
fn links_devices_and_folders_are_refused() {
    for mode in [0o120_777, 0o040_755, 0o060_644, 0o020_644, 0o010_644, 0o140_644] {
        let link = Entry {
            mode,
            ..entry("scenarios/link.toml", b"/etc/passwd")
        };
        unsafe_file(&zip_with(&[link]));
    }
    unsafe_file(&zip_with(&[entry("scenarios/", b"")]));
    unsafe_file(&zip_with(&[entry("pack.toml/", b"")]));
    unsafe_file(&zip_with(&[entry("pack.toml/x.toml", b"")]));
}

#[test]
fn encrypted_entries_and_strange_packings_are_refused() {
    for flags in [1, 1 << 6 | 1] {
        unsafe_file(&zip_with(&[Entry {
            flags,
            ..entry("scenarios/a.toml", b"secret secret secret")
        }]));
    }
    for method in [1, 9, 12, 14, 93, 95, 97, 99] {
        let refused = why(&zip_with(&[Entry {
            method,
            ..entry("scenarios/a.toml", b"packed")
        }]));
        assert!(
            matches!(refused, ImportError::Unsafe { .. } | ImportError::Damaged { .. }),
            "{method}: {refused:?}"
        );
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let bomb = deflated("scenarios/bomb.toml", &vec![b'#'; 1 << 20]);
    assert!(bomb.data.len() < 2000, "it is small before: {}", bomb.data.len());
    unsafe_file(&zip_with(&[bomb]));
    let many: Vec<Entry> = (0..300)
        .map(|number| Entry {
            size: 1 << 20,
            ..entry(&format!("scenarios/s{number}.toml"), &[b'#'; 6 << 10])
        })
        .collect();
    assert_eq!(
        why(&zip_with(&many)),
        ImportError::TooLarge { limit: "256 MB" },
        "each is small, together they are not"
    );
}

#[test]
fn an_entry_that_unpacks_to_another_size_than_it_says_is_refused() {
    let said = deflated("scenarios/more.toml", &vec![b'#'; 50_000]);
    damaged(&zip_with(&[Entry {
        size: 40_000,
        ..said.clone()
    }]));
    damaged(&zip_with(&[Entry {
        size: 60_000,
        ..said.clone()
    }]));
    damaged(&zip_with(&[Entry { crc: said.crc ^ 1, ..said }]));
}

#[test]
fn a_zip_within_is_no_file_of_a_pack() {
    let nested = Made::sound().file();
    for name in ["more.hufpack", "pictures/more.zip", "pictures/more.png", "voices/en/more.opus"] {
        unsafe_file(&zip_with(&[entry(name, &nested)]));
    }
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let [one, other] = ["pictures/a.png", "pictures/b.png"].map(|name| entry(name, &picture(8)));
    let file = zip_with(&[one.clone(), other.clone()]);
    let at = file.windows(14).position(|bytes| bytes == b"pictures/a.png").expect("it is there");
    let start = u32::try_from(at - 30).expect("small");
    let with_start = |start| {
        let shared = Entry {
            start: Some(start),
            ..other.clone()
        };
        zip_with(&[one.clone(), shared])
    };
    unsafe_file(&with_start(start));
    damaged(&with_start(start + 4));
}

#[test]
fn bytes_that_belong_to_no_file_are_refused() {
    let file = Made::sound().file();
    damaged(&[&file[..], b"behind"].concat());
    assert_eq!(
        why(&[b"#!/bin/sh\n", &file[..]].concat()),
        ImportError::NotAPack,
        "before it, it is another file"
    );
    let mut extra = entry("scenarios/a.toml", b"x");
    extra.extra = vec![0xfe, 0xca, 2, 0, 1, 2];
    unsafe_file(&zip_with(&[extra]));
    let mut commented = file.clone();
    let length = commented.len();
    commented[length - 2] = 5;
    commented.extend(b"notes");
    damaged(&commented);
}

#[test]
fn what_the_directory_does_not_list_is_refused() {
    let file = Made::sound().file();
    let end = file.len() - 22;
    let start = usize::try_from(u32::from_le_bytes(file[end + 16..end + 20].try_into().expect("four"))).expect("small");
    let hidden = zip(&[entry("scenarios/hidden.toml", b"x")]);
    let local = 30 + "scenarios/hidden.toml".len() + 1;
    let mut both = [&file[..start], &hidden[..local], &file[start..]].concat();
    let moved = u32::try_from(start + local).expect("small").to_le_bytes();
    let end = both.len() - 22;
    both[end + 16..end + 20].copy_from_slice(&moved);
    unsafe_file(&both);
}

#[test]
fn a_picture_or_a_recording_that_is_something_else_is_refused() {
    let cut = {
        let whole = picture(64);
        whole[..whole.len() / 2].to_vec()
    };
    for (name, bytes) in [
        ("pictures/a.png", &b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"[..]),
        ("pictures/a.png", b"\x89PNG\r\n\x1a\n and whatever follows"),
        ("pictures/a.png", b"GIF89a"),
        ("pictures/a.png", &cut),
        ("pictures/a.png", b""),
        ("voices/en/a.opus", b"OggS but no more"),
        ("voices/en/a.opus", b"ID3\x04 an mp3"),
        ("voices/en/a.opus", b"MZ\x90\0"),
        ("notes.exe", b"MZ\x90\0"),
        ("scenarios/a.html", b"<script>"),
        ("pictures/a/b.png", b"\x89PNG"),
    ] {
        unsafe_file(&Made::sound().put(name, bytes).signed(&key(1)));
    }
}

#[test]
fn a_picture_of_more_pixels_than_any_screen_is_refused() {
    let mut head = picture(8);
    // The width, and the check sum of the head: libpng's own numbers for 16,777,216 pixels a row.
    head[16..20].copy_from_slice(&(1_u32 << 24).to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&head[12..29]);
    head[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    let refused = why(&Made::sound().put("pictures/a.png", head).file());
    assert_eq!(
        refused,
        ImportError::TooLarge { limit: "4 megapixels" },
        "before a pixel of it is decoded"
    );
}

#[test]
fn a_pack_of_too_many_or_too_large_files_is_refused() {
    let mut made = Made::sound();
    for number in 0..=FILES_LIMIT {
        made = made.put(&format!("scenarios/s{number}.toml"), *b"");
    }
    assert_eq!(
        why(&made.file()),
        ImportError::TooLarge { limit: "5000" },
        "more files than a pack may have"
    );
    let long: Vec<u8> = (0..=FILE_LIMIT)
        .map(|at| at.wrapping_mul(2_654_435_761).to_le_bytes()[3] ^ at.to_le_bytes()[0])
        .collect();
    assert_eq!(
        why(&Made::sound().put("facts.toml", long).file()),
        ImportError::TooLarge { limit: "1 MB" },
        "a text"
    );
    assert_eq!(
        why(&vec![b'P'; PACKED_LIMIT + 1]),
        ImportError::TooLarge { limit: "64 MB" },
        "the file itself"
    );
}

#[test]
fn a_list_that_names_other_files_than_are_there_is_refused() {
    let (made, key) = (Made::sound(), key(1));
    let more = made.clone().put("scenarios/more.toml", *b"x").list();
    let fewer = made.clone().without("brands.toml").list();
    for list in [more, fewer] {
        damaged(&packed(&made.listed(list.clone(), None)).expect("it can be packed"));
        let signed = packed(&made.listed(list, Some(&key))).expect("it can be packed");
        assert_eq!(why(&signed), ImportError::SignatureWrong, "the signer signed other files");
    }
}

#[test]
fn a_list_that_cannot_be_read_is_refused() {
    let made = Made::sound();
    for list in [
        "",
        "format = 1",
        "format = \"1\"",
        "\u{0}",
        "format = 1\npack = \"a\"\nversion = \"1\"\nfiles = 3",
    ] {
        damaged(&packed(&made.listed(list.into(), None)).expect("it can be packed"));
    }
    let newer = packed(&made.listed(b"format = 2\nnew = true".to_vec(), None)).expect("it can be packed");
    assert_eq!(
        why(&newer),
        ImportError::NeedsNewer {
            needs: None,
            program: String::new()
        },
        "it may be sound for another program"
    );
}

#[test]
fn a_file_that_was_changed_after_signing_is_refused() {
    let (made, key) = (Made::sound(), key(1));
    let list = made.list();
    for name in made.files.keys() {
        let mut other = made.clone();
        other.files.get_mut(name).expect("it is there").push(b'\n');
        let file = packed(&other.listed(list.clone(), Some(&key))).expect("it can be packed");
        assert_eq!(why(&file), ImportError::SignatureWrong, "{name}");
        damaged(&packed(&other.listed(list.clone(), None)).expect("it can be packed"));
    }
}

#[test]
fn a_signature_that_does_not_fit_is_refused() {
    let (made, one, other) = (Made::sound(), key(1), key(2));
    let mut files = made.listed(made.list(), Some(&one));
    let good = files[SIGNATURE].clone();
    let elsewhere = Made::sound().version("1.0.1");
    let of_another_file = elsewhere.listed(elsewhere.list(), Some(&one))[SIGNATURE].clone();
    let text = String::from_utf8(good.clone()).expect("it is text");
    let of_another_key = text.replace(&one.public().to_string(), &other.public().to_string());
    let cut = text.replacen("signature = \"", "signature = \"00", 1);
    for signature in [
        of_another_file,
        of_another_key.into_bytes(),
        cut.into_bytes(),
        Vec::new(),
        b"key = 1".to_vec(),
    ] {
        files.insert(SIGNATURE.to_owned(), signature);
        assert_eq!(
            why(&packed(&files).expect("it can be packed")),
            ImportError::SignatureWrong,
            "it does not fit"
        );
    }
    files.insert(SIGNATURE.to_owned(), good);
    assert_eq!(
        Hufpack::read(&packed(&files).expect("it can be packed")).expect("it fits").key,
        Some(one.public()),
        "the right one does"
    );
    files.remove(SIGNATURE);
    assert_eq!(
        Hufpack::read(&packed(&files).expect("it can be packed")).expect("it is sound").key,
        None,
        "without one, it is nobody's"
    );
}

#[test]
fn no_name_of_a_stranger_reaches_people_as_it_is() {
    let ImportError::Unsafe { file, .. } = why(&zip_with(&[entry("pictures/\u{202e}gnp.\n<b>.png", &picture(8))])) else {
        panic!("it is not safe");
    };
    assert!(
        file.is_ascii() && !file.contains('\n'),
        "what cannot be seen is made visible: {file}"
    );
    let ImportError::Unsafe { file, .. } = why(&zip_with(&[entry(&"x".repeat(5000), b"")])) else {
        panic!("it is not safe");
    };
    assert!(file.len() < 200, "and what is long is cut: {}", file.len());
}

static SIGNED: LazyLock<(Made, Vec<u8>)> = LazyLock::new(|| (Made::sound(), Made::sound().signed(&key(1))));

proptest! {
    #[test]
    fn one_changed_byte_is_refused_or_changes_nothing(place in 0.0..1.0_f64, bits in 1_u8..) {
        let (made, file) = &*SIGNED;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in the file")]
        let at = (place * file.len() as f64) as usize;
        let mut changed = file.clone();
        changed[at] ^= bits;
        // A few bytes of a zip say nothing about its files: dates, and by which program it was made.
        if let Ok(read) = Hufpack::read(&changed) {
            prop_assert_eq!(&read.files, &made.files, "byte {} of {}", at, file.len());
            prop_assert_eq!(read.key, Some(key(1).public()));
        }
    }

    #[test]
    fn whatever_the_bytes_nothing_breaks(noise in proptest::collection::vec(any::<u8>(), 0..400), at in 0_usize..3000) {
        let mut file = SIGNED.1.clone();
        let end = (at + noise.len()).min(file.len());
        if at < end {
            let _: Vec<u8> = file.splice(at..end, noise).collect();
        }
        let _ = Hufpack::read(&file);
    }
}
