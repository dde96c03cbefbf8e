//! Packs to call the tool on, and what it answers.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// The bundled pack.
pub fn bundled() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs/reported-cases")
}

/// A small pack without a finding: a scam with a safe, an unsafe and an unjudged ending, and a genuine notice that can be wasted.
pub fn sound() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/sound")
}

/// The story of that pack that tests break.
pub const STORY: &str = "scenarios/refund-call.toml";

/// A copy of the small pack that may be broken.
pub struct Pack(TempDir);

impl Pack {
    pub fn sound() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        copy(&sound(), folder.path());
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file.
    pub fn with(self, file: &str, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("it can be written to");
        self
    }

    /// Lays the files of a broken pack over it, and does to it what its `expect.toml` tells besides.
    pub fn overlaid(self, overlay: &Path) -> Self {
        copy(overlay, self.0.path());
        let expect = self.0.path().join("expect.toml");
        let text = fs::read_to_string(&expect).expect("every broken pack says what is expected");
        let told: toml::Table = text.parse().expect("it is TOML");
        fs::remove_file(expect).expect("it is no part of the pack");
        let file = |key: &str| told.get(key).and_then(toml::Value::as_str).map(|file| self.0.path().join(file));
        if let Some(file) = file("without") {
            fs::remove_file(file).expect("it stands in the sound pack");
        }
        if let Some(file) = file("oversize") {
            fs::write(file, vec![b' '; (1 << 20) + 1]).expect("it can be written to");
        }
        self
    }

    /// Replaces words of a file, all of them.
    pub fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.0.path().join(file)).expect("the file is there");
        assert!(text.contains(from), "{file} has no {from:?} to break");
        self.with(file, text.replace(from, to))
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the pack is there") {
        let entry = entry.expect("it can be listed");
        let target = to.join(entry.file_name());
        if entry.path().is_symlink() {
            fs::remove_file(&target).expect("what it replaces is there");
            link("elsewhere", &target);
        } else if entry.path().is_dir() {
            fs::create_dir_all(&target).expect("a folder can be made");
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("it can be copied");
        }
    }
}

#[cfg(unix)]
fn link(to: &str, at: &Path) {
    std::os::unix::fs::symlink(to, at).expect("a link can be made");
}

/// Other systems have links for administrators only: a folder in its place is no ordinary file either.
#[cfg(not(unix))]
fn link(_: &str, at: &Path) {
    fs::create_dir(at).expect("a folder can be made");
}

/// What the tool answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Calls the tool on a folder: the words before it, the folder, the words behind it.
pub fn on(folder: &Path, before: &str, behind: &str) -> Answer {
    let mut arguments: Vec<String> = before.split_whitespace().map(str::to_owned).collect();
    arguments.push(folder.to_str().expect("a path in UTF-8").to_owned());
    arguments.extend(behind.split_whitespace().map(str::to_owned));
    call(&arguments, b"")
}

/// Calls the tool with lines to read.
pub fn call<A: AsRef<str>>(arguments: &[A], input: &[u8]) -> Answer {
    call_in("C", arguments, input)
}

/// Calls it on a system of that locale.
pub fn call_in<A: AsRef<str>>(locale: &str, arguments: &[A], input: &[u8]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hang-up-first-pack"));
    for name in ["LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANGUAGE", "LANG", "NO_COLOR"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", locale);
    command
        .args(arguments.iter().map(AsRef::as_ref))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().expect("the tool starts");
    let mut stdin = child.stdin.take().expect("it reads");
    let input = input.to_vec();
    // The tool may end before it has read all: that is no fault of the test.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the tool ends");
    writer.join().expect("what there was to read was written");
    let answer = Answer {
        code: output.status.code().expect("it ended by itself"),
        out: String::from_utf8(output.stdout).expect("it writes UTF-8"),
        err: String::from_utf8(output.stderr).expect("it writes UTF-8"),
    };
    assert!(!answer.err.contains("panicked"), "it never panics: {}", answer.err);
    answer
}

impl Answer {
    /// The answer has that code, and says each of these.
    #[track_caller]
    pub fn says(&self, code: i32, parts: &[&str]) -> &Self {
        assert_eq!(self.code, code, "the exit code of {self:#?}");
        for part in parts {
            assert!(
                self.out.contains(part) || self.err.contains(part),
                "{part:?} is missing in {self:#?}"
            );
        }
        self
    }
}
