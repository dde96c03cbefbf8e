//! Calls that cannot be answered: a clear sentence, in the language asked for, and exit code 2.

use std::path::Path;

use crate::world::{Pack, call, call_in, on};

#[test]
fn a_folder_that_is_not_there_is_told_by_every_command() {
    let nowhere = Path::new("no/such/folder");
    for (before, behind) in [("check", ""), ("map", "x"), ("play", "x"), ("cover", "")] {
        on(nowhere, before, &format!("{behind} --lang en")).says(2, &["Cannot open the folder no/such/folder"]);
        on(nowhere, before, &format!("{behind} --lang zh")).says(2, &["打不开文件夹 no/such/folder"]);
    }
    on(nowhere, "schema", "--lang zh").says(2, &["没有文件夹 no/such/folder"]);
}

#[test]
fn a_file_in_place_of_a_folder_is_told() {
    let pack = Pack::sound();
    on(&pack.path().join("pack.toml"), "check", "--lang en").says(2, &["Cannot open ", "This is no file of a pack."]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_a_finding() {
    use std::os::unix::fs::PermissionsExt;
    let pack = Pack::sound();
    let file = pack.path().join("facts.toml");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o000)).expect("its permissions can be changed");
    if std::fs::read(&file).is_ok() {
        return; // Whoever tests as root may read everything.
    }
    on(pack.path(), "check", "--lang en").says(1, &["P006 error facts.toml"]);
}

#[test]
fn a_folder_without_a_pack_names_the_one_inside() {
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    on(outside.path(), "check", "--lang en").says(2, &["There is no pack in ", "it has no pack.toml"]);
    let inside = Pack::sound().with("inner/pack.toml", "");
    for required in [
        "pack.toml",
        "facts.toml",
        "brands.toml",
        "help-lines.toml",
        "holders.toml",
        "routes.toml",
        "disclosures.toml",
        "requests.toml",
        "tactics.toml",
    ] {
        std::fs::remove_file(inside.path().join(required)).expect("it is there");
    }
    on(inside.path(), "check", "--lang en").says(2, &["Did you mean ", "inner?"]);
    on(inside.path(), "check", "--lang zh").says(2, &["里没有内容包", "您是不是想写 "]);
}

#[test]
fn an_unknown_scenario_is_told_with_the_nearest() {
    for before in ["map", "play", "cover"] {
        on(Pack::sound().path(), before, "refund-cal --lang en")
            .says(2, &["The pack has no scenario refund-cal. Did you mean refund-call?"]);
        on(Pack::sound().path(), before, "refund-cal --lang zh").says(2, &["内容包里没有情景 refund-cal。您是不是想写 refund-call？"]);
        on(Pack::sound().path(), before, "xyz --lang en").says(2, &["It has: recall-note, refund-call"]);
    }
}

#[test]
fn an_unknown_step_is_told_with_the_nearest() {
    on(Pack::sound().path(), "play", "refund-call --step openin --lang en").says(2, &["no step openin. Did you mean opening?"]);
    on(Pack::sound().path(), "play", "refund-call --step openin --lang zh").says(2, &["没有步 openin。您是不是想写 opening？"]);
    on(Pack::sound().path(), "play", "refund-call --step xyz --lang en").says(2, &["It has: ring, opening, staff"]);
}

#[test]
fn a_scenario_may_be_named_by_its_file() {
    for name in [
        "refund-call.toml",
        "scenarios/refund-call.toml",
        "some/where/scenarios/refund-call.toml",
    ] {
        on(Pack::sound().path(), "map", &format!("{name} --lang en")).says(0, &["refund-call  A call about an order"]);
    }
    on(Pack::sound().path(), "map", "../../pack.toml --lang en").says(2, &["The pack has no scenario pack."]);
}

#[test]
fn a_call_that_is_not_understood_is_told_in_its_language() {
    for (arguments, english, chinese) in [
        (
            &["chek", "x"][..],
            "There is no command chek. Did you mean check?",
            "没有 chek 这个命令。您是不是想写 check？",
        ),
        (&["check"], "<DIR> is missing.", "还要写上 <文件夹>。"),
        (
            &["check", "x", "--fromat", "json"],
            "--fromat is not known here. Did you mean --format?",
            "这里不认识 --fromat。您是不是想写 --format？",
        ),
        (
            &["check", "x", "--format", "xml"],
            "cannot be xml; it can be: text, json.",
            "不能是 xml；可以是：text, json。",
        ),
        (&["check", "x", "--day", "soon"], "cannot be soon.", "不能是 soon。"),
        (&["play", "x", "y", "--seed", "-1"], "-1", "-1"),
        (&["play", "x", "y", "--seed"], "needs a value.", "后面还要写一个值。"),
        (
            &["check", "x", "--format", "json", "--format", "json"],
            "can be given only once.",
            "只能写一次。",
        ),
    ] {
        for (lang, told) in [("en", english), ("zh", chinese)] {
            let answer = call(&[arguments, &["--lang", lang]].concat(), b"");
            answer.says(2, &[told]);
            assert!(answer.out.is_empty(), "a misuse writes nothing that was asked for: {answer:?}");
        }
    }
    call(&["check", "x", "--lang", "fr"], b"").says(2, &["fr", "zh, zh-Hans, en"]);
    call(&["--lang", "en"], b"").says(2, &["Usage: hang-up-first-pack COMMAND", "check"]);
    call(&["--lang", "zh"], b"").says(2, &["用法：hang-up-first-pack <命令>"]);
}

#[test]
fn help_is_given_in_either_language_for_every_command() {
    for command in ["check", "play", "map", "cover", "schema", "explain"] {
        let english = call(&[command, "--help", "--lang", "en"], b"");
        english.says(0, &["Usage: ", "Options"]);
        let chinese = call(&["--lang=zh", command, "--help"], b"");
        chinese.says(0, &["用法：", "选项"]);
        for word in ["Usage", "Options", "Print help", "default"] {
            assert!(!chinese.out.contains(word), "{command}: {word} is not Chinese: {}", chinese.out);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_being_asked_it_speaks_the_language_of_the_system() {
    for (locale, told) in [
        ("zh_CN.UTF-8", "没有 chek 这个命令。"),
        ("en_GB.UTF-8", "There is no command chek."),
        ("C", "There is no command chek."),
    ] {
        call_in(locale, &["chek"], b"").says(2, &[told]);
    }
    call_in("zh_CN.UTF-8", &["chek", "--lang", "en"], b"").says(2, &["There is no command chek."]);
}
