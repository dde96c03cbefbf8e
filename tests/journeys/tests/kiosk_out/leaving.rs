//! Words on the command line that only the owner of the system says.

use std::process::Stdio;

use crate::booth::start;

#[test]
fn a_forgotten_code_is_forgotten_from_a_terminal_and_misuse_is_told_in_a_sentence() {
    let data = tempfile::tempdir().expect("a folder for the test");
    let forgot = start(data.path(), &["kiosk", "--forget-code"])
        .stdout(Stdio::piped())
        .output()
        .expect("it is built");
    let said = String::from_utf8_lossy(&forgot.stdout).into_owned();
    assert!(forgot.status.success(), "it is done");
    for words in ["工作人员密码已清除", "The staff code is forgotten"] {
        assert!(said.contains(words), "in both languages: {said}");
    }
    for wrong in [&["kiosk", "--full"][..], &["kiosk", "--forget-code", "now"]] {
        let told = start(data.path(), wrong).stderr(Stdio::piped()).output().expect("it is built");
        let said = String::from_utf8_lossy(&told.stderr).into_owned();
        assert!(!told.status.success(), "{wrong:?} is not understood");
        assert_eq!(said.lines().count(), 1, "one sentence: {said}");
        assert!(said.contains("hang-up-first kiosk"), "how it is used: {said}");
    }
}
