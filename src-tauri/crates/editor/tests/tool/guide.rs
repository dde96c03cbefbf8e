//! The guides for editors are true: whoever types their commands one after the other, in an empty folder, comes to a signed pack.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// The commands of a guide, in their order: the indented lines of its first part.
fn commands(guide: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs").join(guide);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let steps = text.split("\n## ").nth(1).expect("a guide begins with its steps");
    let lines = steps.lines().filter_map(|line| line.strip_prefix("    hang-up-first-pack "));
    lines.map(str::to_owned).collect()
}

/// Types a command, leaving a story at once where one begins.
fn typed(command: &str, within: &Path, lang: &str) -> String {
    let mut tool = Command::new(env!("CARGO_BIN_EXE_hang-up-first-pack"));
    tool.args(command.split_whitespace()).args(["--lang", lang]).current_dir(within);
    tool.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = tool.spawn().expect("the tool starts");
    let mut stdin = child.stdin.take().expect("it reads");
    // A command that reads nothing may have ended.
    let _ = stdin.write_all(b"stop-watching\n");
    drop(stdin);
    let output = child.wait_with_output().expect("the tool ends");
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "`{command}` goes as the guide says: {told}{err}");
    told
}

#[test]
fn each_guide_leads_from_nothing_to_a_signed_pack() {
    for (guide, lang, signed) in [("README.md", "en", "the signature fits"), ("README.zh-Hans.md", "zh", "签名对得上")] {
        let desk = tempfile::tempdir().expect("a temporary folder can be made");
        let commands = commands(guide);
        assert!(commands.len() >= 7, "{guide} has steps: {commands:?}");
        let told: Vec<String> = commands.iter().map(|command| typed(command, desk.path(), lang)).collect();
        let last = told.last().expect("there are some");
        assert!(last.contains(signed), "{guide} ends with a signed pack: {last}");
    }
}

#[test]
fn both_guides_go_the_same_way() {
    assert_eq!(commands("README.md"), commands("README.zh-Hans.md"), "an editor reads one of them");
}
