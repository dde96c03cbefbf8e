//! `build`, `keygen`, `sign` and `verify`: from a folder to a file that others can trust.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::world::{Answer, Pack, STORY, call, on};

/// The pack of the example association.
fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/example-association")
}

/// A place to write to.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder can be made"))
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().expect("a path in UTF-8").to_owned()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("it was written")
    }

    fn built(pack: &Path) -> Self {
        let place = Self::new();
        build(pack, &place.path("a.hufpack"), "en").says(0, &["Built: ", "not signed yet"]);
        place
    }

    fn key(&self, name: &str) -> String {
        let key = self.path(name);
        call(&["keygen", "--out", &key, "--lang", "en"], b"").says(0, &["The eight words of this key:"]);
        key
    }
}

fn build(pack: &Path, out: &str, lang: &str) -> Answer {
    on(pack, "build", &format!("--out {out} --lang {lang}"))
}

fn verify(file: &str, lang: &str) -> Answer {
    call(&["verify", file, "--lang", lang], b"")
}

fn sign(file: &str, key: &str, lang: &str) -> Answer {
    call(&["sign", file, "--key", key, "--lang", lang], b"")
}

/// The two lines of words that stand in an answer.
fn words(answer: &Answer) -> Vec<String> {
    let after = answer
        .out
        .lines()
        .skip_while(|line| !line.contains("words of this key") && !line.contains("八个字"));
    after.skip(1).take(2).map(|line| line.trim().to_owned()).collect()
}

#[test]
fn a_pack_is_built_signed_and_verified() {
    let place = Place::built(&example());
    let (file, key) = (place.path("a.hufpack"), place.key("seal.key"));
    verify(&file, "en").says(
        0,
        &[
            "Example Consumer Association",
            "version 1.0.0",
            "Not signed",
            "0 errors, 0 warnings",
        ],
    );
    verify(&file, "zh").says(0, &["示例消费者协会", "版本1.0.0", "没有签名", "0处错误，0处提醒"]);
    let signed = sign(&file, &key, "en");
    signed.says(0, &["Signed: "]);
    let told = verify(&file, "zh");
    told.says(0, &["签名对得上", "个个都和清单对得上"]);
    assert_eq!(words(&told), words(&signed), "whoever verifies sees the words that the signer saw");
    let both = words(&told);
    assert_eq!(both[0].split(' ').count(), 8, "eight characters: {both:?}");
    assert_eq!(both[1].split(' ').count(), 8, "eight words: {both:?}");
}

#[test]
fn a_pack_just_begun_is_asked_whose_it_is() {
    let (place, pack) = (Place::new(), Place::new());
    let folder = pack.0.path().join("pack");
    on(&folder, "new", "--kind scam-sms").says(0, &[]);
    build(&folder, &place.path("a.hufpack"), "en").says(0, &["does not name your organisation yet"]);
    build(&folder, &place.path("a.hufpack"), "zh").says(0, &["还没写上你们单位的名称"]);
    assert!(
        !build(&example(), &place.path("b.hufpack"), "en").err.contains("your organisation"),
        "another pack is not"
    );
}

#[test]
fn the_same_folder_gives_the_same_file() {
    let (one, two) = (Place::built(&example()), Place::built(&example()));
    assert_eq!(
        one.bytes("a.hufpack"),
        two.bytes("a.hufpack"),
        "whoever builds it again can compare"
    );
}

#[test]
fn every_command_takes_the_file_in_place_of_the_folder() {
    let place = Place::built(&example());
    let file = place.0.path().join("a.hufpack");
    on(&file, "check", "--lang en").says(0, &["0 errors, 0 warnings. 2 scenarios"]);
    on(&file, "map", "late-parcel --lang en").says(0, &["late-parcel  A call about a parcel and a payment"]);
    on(&file, "cover", "--lang zh").says(0, &["late-parcel"]);
    on(&file, "time", "evening --lang en").says(0, &[]);
    let file = file.to_str().expect("a path in UTF-8");
    call(&["play", file, "late-parcel", "--lang", "en"], b"stop-watching\n").says(0, &["Someone who says they are the courier"]);
}

#[test]
fn a_pack_with_errors_is_not_built_and_they_are_told() {
    let (pack, place) = (Pack::sound().replace(STORY, "to = \"lost\"", "to = \"lots\""), Place::new());
    let out = place.path("a.hufpack");
    build(pack.path(), &out, "en").says(1, &["P013 error", "not built"]);
    build(pack.path(), &out, "zh").says(1, &["P013 错误", "没有打包"]);
    assert!(!Path::new(&out).exists(), "nobody is sent a broken pack");
}

#[test]
fn notes_schemas_and_hidden_files_stay_at_home() {
    let (pack, place) = (Pack::sound(), Place::new());
    build(pack.path(), &place.path("bare.hufpack"), "en").says(0, &[]);
    let pack = pack.with("NOTES.md", "who said what").with(".draft", "secret");
    on(pack.path(), "schema", "--lang en").says(0, &[]);
    build(pack.path(), &place.path("noted.hufpack"), "en").says(0, &[]);
    assert_eq!(
        place.bytes("bare.hufpack"),
        place.bytes("noted.hufpack"),
        "they are the editor’s own"
    );
}

#[test]
fn what_a_pack_cannot_hold_is_told() {
    let place = Place::new();
    let pack = Pack::sound().with("pictures/form.png", "<svg onload=alert(1)>");
    build(pack.path(), &place.path("a.hufpack"), "en").says(1, &["pictures/form.png cannot go into a pack", "a true PNG"]);
    build(pack.path(), &place.path("a.hufpack"), "zh").says(1, &["pictures/form.png 放不进内容包"]);
    let pack = Pack::sound().replace("pack.toml", "version = \"1.0.0\"", "version = \"spring\"");
    build(pack.path(), &place.path("a.hufpack"), "en").says(1, &["three numbers"]);
    build(pack.path(), &place.path("a.hufpack"), "zh").says(1, &["三个数"]);
}

#[test]
fn a_file_is_written_neither_into_its_own_pack_nor_under_another_ending() {
    let (pack, place) = (Pack::sound(), Place::new());
    let within = pack.path().join("a.hufpack");
    let within = within.to_str().expect("a path in UTF-8");
    build(pack.path(), within, "en").says(2, &["lies inside the folder of the pack"]);
    build(pack.path(), within, "zh").says(2, &["写到外面"]);
    let text = pack.path().join("pack.toml");
    build(&text, &place.path("a.hufpack"), "en").says(2, &["is a file. What is built is the folder of a pack."]);
    build(&text, &place.path("a.hufpack"), "zh").says(2, &["打包要的是内容包的文件夹"]);
    build(pack.path(), &place.path("a.zip"), "en").says(2, &["has to end in .hufpack"]);
    build(pack.path(), &place.path("a.zip"), "zh").says(2, &["要以 .hufpack 结尾"]);
    build(pack.path(), &place.path("no/such/a.hufpack"), "en").says(2, &["Cannot write "]);
    let left: Vec<_> = fs::read_dir(place.0.path()).expect("it can be listed").collect();
    assert!(left.is_empty(), "half a file is left behind: {left:?}");
}

#[test]
fn a_file_that_was_changed_is_told() {
    let place = Place::built(&example());
    let (file, key) = (place.path("a.hufpack"), place.key("seal.key"));
    sign(&file, &key, "en").says(0, &[]);
    let sound = place.bytes("a.hufpack");
    let mut changed = sound.clone();
    let at = changed.len() / 3;
    changed[at] ^= 0xff;
    fs::write(&file, &changed).expect("it can be written to");
    let told = verify(&file, "en");
    assert_eq!(told.code, 1, "it is not what was signed: {told:?}");
    assert_eq!(verify(&file, "zh").code, 1, "in either language");
    sign(&file, &key, "en").says(1, &[]);
    fs::write(&file, &sound[..sound.len() / 2]).expect("it can be written to");
    verify(&file, "en").says(1, &[]);
    fs::write(&file, "a letter").expect("it can be written to");
    verify(&file, "en").says(1, &["This is no file of a pack."]);
    verify(&file, "zh").says(1, &["这不是内容包文件。"]);
    on(Path::new(&file), "check", "--lang zh").says(2, &["打不开 ", "这不是内容包文件。"]);
}

#[test]
fn a_key_is_kept_from_others_and_never_written_over() {
    let place = Place::new();
    let key = place.path("seal.key");
    let made = call(&["keygen", "--out", &key, "--lang", "zh"], b"");
    made.says(0, &["密钥写进了 ", "抄两份到U盘", "印在你们的网站"]);
    let bytes = place.bytes("seal.key");
    let secret = String::from_utf8(bytes.clone()).expect("it is text");
    let digits = secret.split('"').nth(1).expect("it holds the key");
    assert!(
        !made.out.contains(digits) && !made.err.contains(digits),
        "the secret itself is never shown"
    );
    call(&["keygen", "--out", &key, "--lang", "en"], b"").says(2, &["never written over"]);
    call(&["keygen", "--out", &key, "--lang", "zh"], b"").says(2, &["密钥从不覆盖"]);
    assert_eq!(place.bytes("seal.key"), bytes, "it is the same key");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = fs::metadata(&key).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "nobody else may read it");
    }
    let other = call(&["keygen", "--out", &place.path("other.key"), "--lang", "zh"], b"");
    assert_ne!(words(&other), words(&made), "no two keys have the same words");
}

#[test]
fn what_is_no_key_or_no_file_is_told() {
    let place = Place::built(&example());
    let file = place.path("a.hufpack");
    let before = place.bytes("a.hufpack");
    sign(&file, &file, "en").says(2, &["holds no key"]);
    sign(&file, &place.path("none.key"), "en").says(2, &["Cannot open the key"]);
    sign(&file, &place.path("none.key"), "zh").says(2, &["打不开密钥"]);
    fs::write(place.path("letter.key"), "dear").expect("it can be written to");
    sign(&file, &place.path("letter.key"), "en").says(2, &["holds no key"]);
    sign(&file, &place.path("letter.key"), "zh").says(2, &["里没有密钥"]);
    assert_eq!(place.bytes("a.hufpack"), before, "what could not be signed stays as it was");
    let folder = example();
    let folder = folder.to_str().expect("a path in UTF-8");
    verify(folder, "en").says(2, &["is a folder."]);
    verify(folder, "zh").says(2, &["是文件夹。"]);
    verify(&place.path("none.hufpack"), "en").says(2, &["Cannot open "]);
}

#[test]
fn a_signed_copy_may_be_written_beside_the_file() {
    let place = Place::built(&example());
    let (file, key, out) = (place.path("a.hufpack"), place.key("seal.key"), place.path("signed.hufpack"));
    let before = place.bytes("a.hufpack");
    call(&["sign", &file, "--key", &key, "--out", &out, "--lang", "en"], b"").says(0, &["signed.hufpack"]);
    assert_eq!(place.bytes("a.hufpack"), before, "the first one stays unsigned");
    verify(&out, "en").says(0, &["the signature fits"]);
}

#[test]
fn help_is_given_in_either_language() {
    for command in ["new", "build", "keygen", "sign", "verify"] {
        call(&[command, "--help", "--lang", "en"], b"").says(0, &["Usage: ", "Options"]);
        let chinese = call(&[command, "--help", "--lang", "zh"], b"");
        chinese.says(0, &["用法：", "选项"]);
        for word in ["Usage", "Options", "Print help", "default"] {
            assert!(!chinese.out.contains(word), "{command}: {word} is not Chinese: {}", chinese.out);
        }
    }
}
