//! A file that somebody imports. After a `Z` come the bytes of a whole file; otherwise the first line names a file and the rest is its
//! content, and a pack has it, with sums that fit. Whatever it is: it is offered and keeps what it promises, or it is refused.

#![no_main]

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::Path;
use std::sync::LazyLock;

use lesson::findings::Severity;
use lesson::read::files::FileKind;
use libfuzzer_sys::fuzz_target;
use sha2::{Digest, Sha256};
use shelf::{Hufpack, ImportError, Library, Terms};
use words::{Day, PackId};
use zip::write::SimpleFileOptions;

static SOUND: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| packs::sound().expect("the sound pack can be read"));

fn terms() -> Terms {
    Terms {
        program: "0.1.0".to_owned(),
        today: Day("2026-11-23".to_owned()),
        bundled: PackId("reported-cases".to_owned()),
        known_only: false,
    }
}

/// These files with one more; none where a zip cannot even bear the name.
fn with(mut files: BTreeMap<String, Vec<u8>>, name: &str, content: &[u8]) -> Option<Vec<u8>> {
    files.insert(name.to_owned(), content.to_vec());
    let sums: toml::Table = files
        .iter()
        .map(|(name, bytes)| (name.clone(), hex::encode(Sha256::digest(bytes)).into()))
        .collect();
    let mut list: toml::Table = "format = 1\npack = \"small-pack\"\nversion = \"1.0.0\""
        .parse()
        .expect("it is TOML");
    list.insert("files".to_owned(), sums.into());
    files.insert("manifest.toml".to_owned(), list.to_string().into_bytes());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default()
            .unix_permissions(0o644)
            .last_modified_time(zip::DateTime::DEFAULT);
        zip.start_file(name, options).ok()?;
        zip.write_all(&bytes).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

fuzz_target!(|input: &[u8]| {
    if let Some(file) = input.strip_prefix(b"Z") {
        return looked_at(file.to_vec());
    }
    let mut parts = input.splitn(2, |byte| *byte == b'\n');
    let (Some(name), Some(content)) = (parts.next(), parts.next()) else {
        return;
    };
    let Ok(name) = std::str::from_utf8(name) else { return };
    if FileKind::of(name).is_some() {
        return with(SOUND.clone(), name, content).map_or((), looked_at);
    }
    // What the checker does not look at needs no sound pack around it, and is looked at a hundred times as often.
    let Some(file) = with(BTreeMap::new(), name, content) else { return };
    if let Ok(read) = told(Hufpack::read(&file)) {
        assert_eq!(read.files.keys().collect::<Vec<_>>(), [name], "it is there, and nothing else");
        plain(&read);
    }
});

/// A whole file is offered, or refused.
fn looked_at(file: Vec<u8>) {
    // A folder that is not there: nothing may be written by looking.
    let (library, _) = Library::open(Path::new("/nowhere/at/all"));
    let Ok(offer) = told(library.inspect_bytes(file.clone(), &terms())) else {
        return;
    };
    assert!(
        offer.findings.iter().all(|finding| finding.severity == Severity::Warning),
        "with an error nothing is offered"
    );
    assert!(
        offer.row.key.is_some() || offer.row.help.lines.is_empty(),
        "help lines have somebody behind them"
    );
    let read = Hufpack::read(&file).expect("what is offered can be read");
    assert_eq!(read.pack, offer.row.pack, "as the same pack");
    plain(&read);
}

fn plain(read: &Hufpack) {
    for name in read.files.keys() {
        let plain = name.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"._-/".contains(&sign));
        assert!(
            plain && !name.contains("..") && !name.starts_with('/'),
            "a name that leads nowhere else: {name}"
        );
    }
}

/// What people are told of a refused file can be seen, whatever its maker called things.
fn told<T>(outcome: Result<T, ImportError>) -> Result<T, ImportError> {
    if let Err(ImportError::Unsafe { file, .. } | ImportError::Damaged { file: Some(file) }) = &outcome {
        assert!(file.bytes().all(|sign| (b' '..=b'~').contains(&sign)), "it can be seen: {file}");
    }
    outcome
}
