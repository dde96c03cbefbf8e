//! Packs as somebody sends them: built from the example of the tests, changed as a test needs it, signed with a key made there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::App;
use shelf::SecretKey;
use tempfile::TempDir;
use wire::{PackImport, PackLook, PackShelf};
use words::PackId;

use crate::world::{PERSON, copy_folder};

/// The pack of the tests that shows everything a pack may hold.
pub fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/example-association")
}

/// Its id.
pub fn example_pack() -> PackId {
    PackId("example-association".into())
}

/// Somebody who publishes packs.
pub struct Publisher {
    desk: TempDir,
    key: SecretKey,
}

impl Publisher {
    pub fn new() -> Self {
        Self {
            desk: tempfile::tempdir().expect("a folder for the test"),
            key: SecretKey::generate().expect("a key"),
        }
    }

    /// A signed file of the example, changed.
    pub fn signs(&self, file: &str, change: impl FnOnce(&Path)) -> PathBuf {
        self.signs_a(&example(), file, change)
    }

    /// A signed file of another pack, changed.
    pub fn signs_a(&self, pack: &Path, file: &str, change: impl FnOnce(&Path)) -> PathBuf {
        let built = self.builds_a(pack, change);
        self.writes(file, &shelf::sign(&built, &self.key).expect("it can be signed"))
    }

    /// A file that nobody signed.
    pub fn builds(&self, file: &str, change: impl FnOnce(&Path)) -> PathBuf {
        let built = self.builds_a(&example(), change);
        self.writes(file, &built)
    }

    fn builds_a(&self, pack: &Path, change: impl FnOnce(&Path)) -> Vec<u8> {
        let folder = self.desk.path().join("pack");
        let _ = fs::remove_dir_all(&folder);
        copy_folder(pack, &folder);
        change(&folder);
        shelf::build(&folder, None).unwrap_or_else(|error| panic!("{error:?}"))
    }

    pub fn writes(&self, file: &str, bytes: &[u8]) -> PathBuf {
        let path = self.desk.path().join(file);
        fs::write(&path, bytes).expect("written");
        path
    }
}

/// Puts other words into a file of a pack.
pub fn replace(pack: &Path, file: &str, from: &str, to: &str) {
    let path = pack.join(file);
    let text = fs::read_to_string(&path).expect("readable");
    assert!(text.contains(from), "`{from}` stands in {file}");
    fs::write(path, text.replace(from, to)).expect("written");
}

/// Gives it another version.
pub fn version(version: &str) -> impl FnOnce(&Path) {
    move |pack| replace(pack, "pack.toml", "version = \"1.0.0\"", &format!("version = \"{version}\""))
}

pub fn packs(app: &App) -> PackShelf {
    app.packs.look(PERSON, PackLook {}).expect("a list")
}

/// Imports a file as somebody does who reads what is offered and agrees.
pub fn import(app: &App, file: &Path) -> PackShelf {
    app.packs.offered(file);
    let shown = packs(app);
    let offer = shown.offer.unwrap_or_else(|| panic!("it is offered: {:?}", shown.refused)).offer;
    app.packs.import(PERSON, PackImport { offer }).expect("it is imported")
}
