//! How packs and their list get to the disk: a temporary file, its bytes forced out, its name put in place, the folder forced out.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The list.
const LIST: &str = "packs.json";

/// The ending of a file that is being written.
const UNFINISHED: &str = "tmp";

/// So many bytes are written at a time.
const PIECE: usize = 64 << 10;

/// How many damaged lists are kept.
const ASIDE: u32 = 9;

/// What tests do before each thing that reaches the disk: fail, or end the process.
#[cfg(test)]
pub(super) type Steps = Box<dyn Fn() -> io::Result<()> + Send + Sync>;

/// The folder of installed packs.
pub(super) struct Disk {
    folder: PathBuf,
    #[cfg(test)]
    pub(super) steps: Option<Steps>,
}

impl Disk {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            #[cfg(test)]
            steps: None,
        }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn list_path(&self) -> PathBuf {
        self.folder.join(LIST)
    }

    /// Where the file of that sum is.
    pub(super) fn pack_path(&self, sum: &str) -> PathBuf {
        self.folder.join(format!("{sum}.hufpack"))
    }

    /// The list; none where there is none yet.
    pub(super) fn read_list(&self) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.list_path()) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Puts a damaged list where it can be looked at, and says where.
    pub(super) fn set_list_aside(&self) -> PathBuf {
        let name = |number| self.folder.join(format!("packs.damaged-{number}.json"));
        let free = (1..ASIDE).map(name).find(|path| !path.exists());
        let aside = free.unwrap_or_else(|| name(ASIDE));
        match fs::rename(self.list_path(), &aside) {
            Ok(()) => aside,
            Err(_) => self.list_path(),
        }
    }

    /// Makes sure that there is a list.
    pub(super) fn ensure_list(&self, list: &[u8]) -> io::Result<()> {
        if self.list_path().exists() {
            return Ok(());
        }
        self.save(&self.list_path(), list).map(drop)
    }

    /// Writes the list. True where it is known to outlive a power cut.
    pub(super) fn save_list(&self, list: &[u8]) -> io::Result<bool> {
        self.save(&self.list_path(), list)
    }

    /// Writes the file of a pack. Only one that is known to outlive a power cut may be named by a list.
    pub(super) fn save_pack(&self, sum: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.pack_path(sum);
        if self.save(&path, bytes)? {
            return Ok(());
        }
        Err(io::Error::other("the folder could not be forced to the disk"))
    }

    /// True where both the bytes and the name are on the disk; false where the name is in place, and may not outlive a power cut.
    fn save(&self, path: &Path, bytes: &[u8]) -> io::Result<bool> {
        self.step()?;
        fs::create_dir_all(&self.folder)?;
        let unfinished = path.with_extension(UNFINISHED);
        let placed = self.write(&unfinished, bytes).and_then(|()| {
            self.step()?;
            fs::rename(&unfinished, path)
        });
        if let Err(error) = placed {
            let _ = fs::remove_file(&unfinished);
            return Err(error);
        }
        Ok(self.step().and_then(|()| force(&self.folder)).is_ok())
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.step()?;
        let mut file = File::create(path)?;
        for piece in bytes.chunks(PIECE) {
            self.step()?;
            file.write_all(piece)?;
        }
        self.step()?;
        file.sync_all()
    }

    /// The sums of the packs that are here, named by a list or not.
    pub(super) fn packs(&self) -> BTreeSet<String> {
        let names = self.names().into_iter();
        names
            .filter_map(|name| Some(name.strip_suffix(".hufpack").filter(|sum| is_sum(sum))?.to_owned()))
            .collect()
    }

    /// Removes the packs that are not among these, and what was never finished. What cannot be removed now is removed later.
    pub(super) fn sweep(&self, named: &BTreeSet<&str>) {
        let gone = self.packs().into_iter().filter(|sum| !named.contains(sum.as_str()));
        gone.for_each(|sum| drop(fs::remove_file(self.pack_path(&sum))));
        let list = Path::new(LIST).with_extension(UNFINISHED);
        for name in self.names() {
            let of_pack = name.strip_suffix(".tmp").is_some_and(is_sum);
            if of_pack || Path::new(&name) == list {
                let _ = fs::remove_file(self.folder.join(name));
            }
        }
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().filter_map(Result::ok);
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
    }

    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        self.steps.as_ref().map_or(Ok(()), |steps| steps())
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, clippy::unnecessary_wraps, reason = "where tests fail, or end the process")]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }
}

impl std::fmt::Debug for Disk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Disk").field(&self.folder).finish()
    }
}

/// 64 small hexadecimal digits: nothing that leads elsewhere.
pub(super) fn is_sum(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'))
}

/// Forces the names in a folder to the disk. Windows has no such thing: there a name is put in place with the file.
fn force(folder: &Path) -> io::Result<()> {
    if cfg!(windows) { Ok(()) } else { File::open(folder)?.sync_all() }
}
