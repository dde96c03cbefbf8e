//! What is left of phones in the program's files, searched byte by byte.

use std::{fs, path::Path};

use sha2::{Digest, Sha256};

/// What no file may hold once the session is over.
pub struct Traces(Vec<(String, Vec<u8>)>);

impl Traces {
    pub fn of(scanned: &str, code: &str, tokens: &[String]) -> Self {
        let (_, secret) = scanned.split_once('#').expect("the address carries what lets a phone in");
        let mut traces = vec![
            ("the room code".to_owned(), code.as_bytes().to_vec()),
            ("what lets a phone in".to_owned(), secret.as_bytes().to_vec()),
        ];
        for token in tokens {
            traces.push((format!("the token {token}"), token.as_bytes().to_vec()));
            traces.push((format!("the hash of the token {token}"), Sha256::digest(token.as_bytes()).to_vec()));
        }
        Self(traces)
    }

    /// Which of them are found, and in which file.
    pub fn within(&self, folder: &Path) -> Vec<String> {
        let mut found = Vec::new();
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                found.extend(self.within(&path));
                continue;
            }
            // A file that was there a moment ago may be gone; one that is there can be read.
            let Ok(bytes) = fs::read(&path) else { continue };
            let held = self
                .0
                .iter()
                .filter(|(_, trace)| bytes.windows(trace.len()).any(|part| part == trace));
            found.extend(held.map(|(what, _)| format!("{what} in {}", path.display())));
        }
        found
    }
}
