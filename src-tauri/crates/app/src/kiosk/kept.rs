//! What is kept of the kiosk: that it is on, the staff code, how it is set. One small file in the data folder, apart from the records, so that
//! damaged records lose no code.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use argon2::PasswordHash;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use wire::KioskSettings;
use words::Lang;

/// The file's name in the data folder.
const FILE: &str = "kiosk.json";

/// How the name of a damaged file begins that was set aside.
const ASIDE: &str = "kiosk-damaged-";

/// How large the file always is, with blanks at its end: so it can be written over where the disk has no more room.
const SIZE: usize = 512;

/// What is kept of the kiosk. Fields that a later version adds are passed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// The program is the kiosk, over every start, until staff leave it.
    pub(super) on: bool,
    /// The staff code, as argon2 writes it.
    pub(super) code: Option<String>,
    /// How often a wrong code was typed since the last right one.
    #[serde(default)]
    pub(super) failures: u32,
    /// How the kiosk is set.
    #[serde(default = "settings_at_first", deserialize_with = "settings_or_first")]
    pub(super) settings: KioskSettings,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            on: false,
            code: None,
            failures: 0,
            settings: settings_at_first(),
        }
    }
}

/// What was found in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// There is none: the program never was a kiosk.
    Nothing,
    /// It is sound.
    Sound(Kept),
    /// It is there and cannot be read, or not as what it is.
    Damaged,
}

/// How a kiosk is set that nobody has set.
pub(super) const fn settings_at_first() -> KioskSettings {
    KioskSettings {
        idle_seconds: 120,
        first: Lang::ZhHans,
        volume: 80,
        pack: None,
    }
}

/// Whether a kiosk can be set so.
pub(super) fn can_be_set(settings: &KioskSettings) -> bool {
    (30..=600).contains(&settings.idle_seconds) && settings.volume <= 100
}

/// Settings that cannot be read are no reason to take the file for damaged: nobody is locked out for a volume.
fn settings_or_first<'de, D: Deserializer<'de>>(from: D) -> Result<KioskSettings, D::Error> {
    Ok(settings_in(Value::deserialize(from)?))
}

fn settings_in(value: Value) -> KioskSettings {
    let settings = serde_json::from_value(value).ok().filter(can_be_set);
    settings.unwrap_or_else(settings_at_first)
}

/// What is kept in a data folder.
pub(super) fn read(folder: &Path) -> Found {
    let path = folder.join(FILE);
    match fs::read(&path) {
        Ok(bytes) => sound(&bytes).map_or(Found::Damaged, Found::Sound),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Found::Nothing,
        Err(error) => {
            tracing::error!(%error, "the file of the kiosk cannot be read");
            Found::Damaged
        }
    }
}

fn sound(bytes: &[u8]) -> Option<Kept> {
    let kept: Kept = serde_json::from_slice(bytes).ok()?;
    let readable = kept.code.as_ref().is_none_or(|code| PasswordHash::new(code).is_ok());
    readable.then_some(kept)
}

/// Puts what is kept in the place of what was: wholly on disk, or not at all. On a full disk it is written over what was: a wrong code counts
/// and staff leave there too.
pub(super) fn write(folder: &Path, kept: &Kept) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let (path, part) = (folder.join(FILE), folder.join(format!("{FILE}.part")));
    let mut bytes = serde_json::to_vec_pretty(kept)?;
    bytes.resize(bytes.len().max(SIZE), b' ');
    let written = write_part(&part, &bytes).and_then(|()| fs::rename(&part, &path));
    if let Err(error) = written {
        // If even that cannot be taken away, the first fault is still the one to tell; the next write begins it anew.
        let _ = fs::remove_file(&part);
        let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
        return if full { write_over(&path, &bytes) } else { Err(error) };
    }
    // A system that cannot do this for a folder does not need it.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn write_part(part: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // Six digits are soon tried out by whoever can read the file.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(part)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The room that the file has already is enough, for it always has the same size. Cut off in the middle it is damaged, and the kiosk stays on.
fn write_over(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    if file.metadata()?.len() != bytes.len() as u64 {
        return Err(io::ErrorKind::StorageFull.into());
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Forgets the code. A damaged file is set aside, never deleted, and whatever of the settings can be read in it is kept.
pub(super) fn forget_code(folder: &Path) -> io::Result<()> {
    let kept = match read(folder) {
        Found::Nothing => return Ok(()),
        Found::Sound(kept) => kept,
        Found::Damaged => {
            let settings = settings_of_damaged(folder);
            set_aside(folder)?;
            Kept {
                on: true,
                settings,
                ..Kept::default()
            }
        }
    };
    let forgotten = Kept {
        code: None,
        failures: 0,
        ..kept
    };
    write(folder, &forgotten)
}

fn settings_of_damaged(folder: &Path) -> KioskSettings {
    let read = fs::read(folder.join(FILE)).ok();
    let value = read.and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let settings = value.and_then(|mut value| value.get_mut("settings").map(Value::take));
    settings.map_or_else(settings_at_first, settings_in)
}

fn set_aside(folder: &Path) -> io::Result<()> {
    let aside: Option<PathBuf> = (1..=u16::MAX)
        .map(|number| folder.join(format!("{ASIDE}{number}.json")))
        .find(|path| path.symlink_metadata().is_err());
    let aside = aside.ok_or_else(|| io::Error::other("too many files were set aside"))?;
    fs::rename(folder.join(FILE), aside)
}
