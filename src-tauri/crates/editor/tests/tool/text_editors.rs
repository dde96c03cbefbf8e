//! What `new` and `schema` leave for text editors, tried with a real language server: tombi, as VS Code and others run it.
#![cfg(all(target_os = "linux", target_arch = "x86_64"))]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::world::on;

/// The server, and the file that is open in it.
struct Server {
    child: Child,
    out: BufReader<ChildStdout>,
    asked: u64,
    uri: String,
}

impl Server {
    /// Opens a file of that text.
    fn open(folder: &Path, file: &str, text: &str) -> Self {
        let tombi = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/node_modules/@tombi-toml/cli-linux-x64/tombi");
        assert!(tombi.is_file(), "tombi is not installed: run ./setup.sh test");
        let mut command = Command::new(tombi);
        command.args(["lsp", "--offline"]).current_dir(folder);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("it starts");
        let out = BufReader::new(child.stdout.take().expect("it writes"));
        let root = format!("file://{}", folder.display());
        let uri = format!("{root}/{file}");
        let mut server = Self { child, out, asked: 0, uri };
        server.call(
            "initialize",
            &json!({ "processId": null, "rootUri": root, "workspaceFolders": [{ "uri": root, "name": "pack" }],
                "capabilities": { "textDocument": { "completion": { "completionItem": {} }, "diagnostic": {} } } }),
        );
        server.tell("initialized", &json!({}));
        let document = json!({ "uri": server.uri, "languageId": "toml", "version": 1, "text": text });
        server.tell("textDocument/didOpen", &json!({ "textDocument": document }));
        // It reads the schema when it is first asked what is amiss; what it is asked before that, it may not know yet.
        server.slips();
        server
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let stdin = self.child.stdin.as_mut().expect("it reads");
        write!(stdin, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("it is there");
        stdin.flush().expect("it is there");
    }

    fn tell(&mut self, method: &str, params: &Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Asks, and answers whatever the server asks meanwhile.
    fn call(&mut self, method: &str, params: &Value) -> Value {
        self.asked += 1;
        let asked = self.asked;
        self.send(&json!({ "jsonrpc": "2.0", "id": asked, "method": method, "params": params }));
        loop {
            let message = self.read();
            if message["method"].is_string() && !message["id"].is_null() {
                self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": null }));
            } else if message["id"] == asked {
                return message["result"].clone();
            }
        }
    }

    fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            let read = self.out.read_line(&mut line).expect("it writes");
            assert!(read > 0, "it has ended");
            match line.trim().strip_prefix("Content-Length: ") {
                Some(size) => length = size.parse().expect("a number"),
                None if line.trim().is_empty() => break,
                None => {}
            }
        }
        let mut body = vec![0; length];
        self.out.read_exact(&mut body).expect("as long as it said");
        serde_json::from_slice(&body).expect("JSON")
    }

    /// What is underlined: the line, counted from 0, and what is said of it.
    fn slips(&mut self) -> Vec<(u64, String)> {
        let params = json!({ "textDocument": { "uri": self.uri } });
        let told = self.call("textDocument/diagnostic", &params);
        let items = told["items"].as_array().cloned().unwrap_or_default();
        let slip = |item: &Value| {
            let line = item["range"]["start"]["line"].as_u64().unwrap_or_default();
            (line, item["message"].as_str().unwrap_or_default().to_owned())
        };
        items.iter().map(slip).collect()
    }

    /// What is offered behind the last sign of a line.
    fn offered(&mut self, line: usize, column: usize) -> Vec<String> {
        let params = json!({ "textDocument": { "uri": self.uri }, "position": { "line": line, "character": column } });
        let told = self.call("textDocument/completion", &params);
        let items = told["items"].as_array().or(told.as_array()).cloned().unwrap_or_default();
        items.iter().filter_map(|item| item["label"].as_str().map(str::to_owned)).collect()
    }

    /// What is said of the word there.
    fn said(&mut self, line: usize) -> String {
        let params = json!({ "textDocument": { "uri": self.uri }, "position": { "line": line, "character": 2 } });
        self.call("textDocument/hover", &params)["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const STORY: &str = "scenarios/scam-call.toml";

/// A pack as `new` writes it, the text of its story, and the line that begins so.
fn begun(lang: &str) -> (tempfile::TempDir, PathBuf, String) {
    let outside = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = outside.path().join("pack");
    on(&folder, "new", &format!("--kind scam-call --lang {lang}")).says(0, &[]);
    let text = fs::read_to_string(folder.join(STORY)).expect("it was written");
    (outside, folder, text)
}

fn line_of(text: &str, begins: &str) -> usize {
    text.lines()
        .position(|line| line.starts_with(begins))
        .expect("there is such a line")
}

#[test]
fn a_story_as_it_is_written_has_nothing_underlined() {
    let (_outside, folder, text) = begun("en");
    assert_eq!(Server::open(&folder, STORY, &text).slips(), [], "whoever begins sees no slip");
}

#[test]
fn a_misspelt_key_and_a_wrong_word_are_underlined_where_they_stand() {
    let (_outside, folder, text) = begun("zh");
    let (key, word) = (line_of(&text, "minutes"), line_of(&text, "nature"));
    let broken = text
        .replacen("minutes", "minuts", 1)
        .replacen("nature = \"scam\"", "nature = \"scamm\"", 1);
    let slips = Server::open(&folder, STORY, &broken).slips();
    let at = |line: usize| slips.iter().any(|(own, _)| usize::try_from(*own) == Ok(line));
    assert!(at(key) && at(word), "lines {key} and {word}: {slips:?}");
}

#[test]
fn a_key_and_a_word_are_offered_while_they_are_written() {
    let (_outside, folder, text) = begun("en");
    let at = line_of(&text, "nature");
    let begun = text.replacen("nature = \"scam\"", "com\nnature = \"\"", 1);
    let mut server = Server::open(&folder, STORY, &begun);
    let keys = server.offered(at, 3);
    assert!(keys.contains(&"composite".to_owned()), "for `com`: {keys:?}");
    let words = server.offered(at + 1, 10);
    assert!(words.iter().any(|word| word.contains("genuine")), "for `nature`: {words:?}");
}

#[test]
fn what_a_key_is_for_is_said_in_the_language_of_the_editor() {
    for (lang, told) in [("zh", "大约几分钟"), ("en", "About how long it takes")] {
        let (_outside, folder, text) = begun(lang);
        let said = Server::open(&folder, STORY, &text).said(line_of(&text, "minutes"));
        assert!(said.contains(told), "{told} is said: {said}");
    }
}
