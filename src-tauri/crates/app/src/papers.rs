//! `papers.*`: sheets to take along. They ship with the program; a copy is saved, the page itself is printed.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use wire::{
    PagePrint, Paper, PaperFolder, PaperForm, PaperOpen, PaperSave, PaperSaved, PaperShown, Papers as List, PapersLook, Refusal, Sheet,
};
use words::{ErrorCode, Lang, Seat};

use crate::{
    desk::Desk,
    refusal::{refuse, refuse_at},
};

/// So many copies of one paper are enough to say that something is amiss.
const COPIES: u32 = 999;

/// `papers.*`
pub struct Papers {
    desk: Arc<Desk>,
}

impl Papers {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// The papers that there are. What is missing is not offered.
    ///
    /// # Errors
    /// None.
    pub fn look(&self, _: Seat, _: PapersLook) -> Result<List, Refusal> {
        let papers = every().filter(|paper| self.shipped(*paper).is_file());
        Ok(List { papers: papers.collect() })
    }

    /// Saves a copy where the person keeps downloads, under a name that no other file has.
    ///
    /// # Errors
    /// [`ErrorCode::PaperMissing`], [`ErrorCode::PaperUnsaved`], [`ErrorCode::PaperNoRoom`]; [`ErrorCode::NotAllowed`] for who is not at home.
    pub fn save(&self, seat: Seat, request: PaperSave) -> Result<PaperSaved, Refusal> {
        at_home(seat)?;
        let bytes = self.read(request.paper)?;
        save_among_downloads(&self.desk, name(request.paper), ending(request.paper.form), &bytes)
    }

    /// Opens a paper that ships with the program.
    ///
    /// # Errors
    /// [`ErrorCode::PaperMissing`], [`ErrorCode::NothingOpens`]; [`ErrorCode::NotAllowed`] for who is not at home.
    pub fn open(&self, seat: Seat, request: PaperOpen) -> Result<PaperShown, Refusal> {
        at_home(seat)?;
        self.read(request.paper)?;
        self.show(&self.shipped(request.paper))
    }

    /// Opens the folder in which papers are saved.
    ///
    /// # Errors
    /// [`ErrorCode::PaperUnsaved`] if there is none, [`ErrorCode::NothingOpens`]; [`ErrorCode::NotAllowed`] for who is not at home.
    pub fn folder_open(&self, seat: Seat, _: PaperFolder) -> Result<PaperShown, Refusal> {
        at_home(seat)?;
        self.show(&folder(&self.desk)?)
    }

    /// Opens the dialog that prints the page.
    ///
    /// # Errors
    /// [`ErrorCode::NotPrinted`]; [`ErrorCode::NotAllowed`] for who is not at home.
    pub fn print(&self, seat: Seat, _: PagePrint) -> Result<PaperShown, Refusal> {
        at_home(seat)?;
        let printed = self.desk.desktop.print_page();
        printed.map_err(|why| refuse(ErrorCode::NotPrinted, why))?;
        Ok(PaperShown {})
    }

    fn shipped(&self, paper: Paper) -> PathBuf {
        self.desk.papers_folder.join(file(paper))
    }

    fn read(&self, paper: Paper) -> Result<Vec<u8>, Refusal> {
        let path = self.shipped(paper);
        fs::read(&path).map_err(|error| refuse_at(ErrorCode::PaperMissing, &path, error.to_string()))
    }

    fn show(&self, path: &Path) -> Result<PaperShown, Refusal> {
        let opened = self.desk.desktop.open(path);
        opened.map_err(|why| refuse_at(ErrorCode::NothingOpens, path, why))?;
        Ok(PaperShown {})
    }
}

/// Saves a file where the person keeps downloads, under a name that no other file has.
///
/// # Errors
/// [`ErrorCode::PaperUnsaved`], [`ErrorCode::PaperNoRoom`].
pub(crate) fn save_among_downloads(desk: &Desk, stem: &str, ending: &str, bytes: &[u8]) -> Result<PaperSaved, Refusal> {
    let folder = folder(desk)?;
    let name = write_beside_others(&folder, stem, ending, bytes).map_err(|error| unsaved(&error, &folder))?;
    let own = folder.file_name().unwrap_or(folder.as_os_str());
    Ok(PaperSaved {
        name,
        folder: own.to_string_lossy().into_owned(),
    })
}

/// The first folder that is there.
fn folder(desk: &Desk) -> Result<PathBuf, Refusal> {
    let mut folders = desk.desktop.folders().into_iter();
    folders
        .find(|folder| folder.is_dir())
        .ok_or_else(|| refuse(ErrorCode::PaperUnsaved, "the system names no folder to save in"))
}

fn at_home(seat: Seat) -> Result<(), Refusal> {
    match seat {
        Seat::Person(_) => Ok(()),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person at home takes papers along")),
    }
}

fn every() -> impl Iterator<Item = Paper> {
    let sheets = [Sheet::Checklist, Sheet::RescueCard, Sheet::Family, Sheet::HandOut];
    let of = |sheet| {
        [Lang::ZhHans, Lang::En]
            .into_iter()
            .flat_map(move |lang| [PaperForm::Picture, PaperForm::Paper].map(|form| Paper { sheet, lang, form }))
    };
    sheets.into_iter().flat_map(of)
}

/// The file as `make papers` names it. Traditional Chinese has none of its own yet.
fn file(paper: Paper) -> String {
    let sheet = match paper.sheet {
        Sheet::Checklist => "checklist",
        Sheet::RescueCard => "rescue-card",
        Sheet::Family => "family",
        Sheet::HandOut => "hand-out",
    };
    let lang = match paper.lang {
        Lang::ZhHans | Lang::ZhHant => "zh-Hans",
        Lang::En => "en",
    };
    format!("{sheet}.{lang}.{}", ending(paper.form))
}

fn ending(form: PaperForm) -> &'static str {
    match form {
        PaperForm::Picture => "png",
        PaperForm::Paper => "pdf",
    }
}

/// The name of a copy, as the person finds it among the downloads.
fn name(paper: Paper) -> &'static str {
    match (paper.lang, paper.sheet) {
        (Lang::En, Sheet::Checklist) => "Hang up first - checklist",
        (Lang::En, Sheet::RescueCard) => "Hang up first - rescue card",
        (Lang::En, Sheet::Family) => "Hang up first - for the family",
        (Lang::En, Sheet::HandOut) => "Hang up first - hand-out",
        (_, Sheet::Checklist) => "先挂断-清单",
        (_, Sheet::RescueCard) => "先挂断-救急卡",
        (_, Sheet::Family) => "先挂断-劝家人",
        (_, Sheet::HandOut) => "先挂断-一起练过的",
    }
}

/// Writes under the first name that is free, and says which. A file that could not be written to its end is taken away again.
pub(crate) fn write_beside_others(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> io::Result<String> {
    for copy in 1..=COPIES {
        let name = if copy == 1 {
            format!("{stem}.{ending}")
        } else {
            format!("{stem} ({copy}).{ending}")
        };
        let path = folder.join(&name);
        let mut file = match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error),
        };
        return match written(&mut file, bytes) {
            Ok(()) => Ok(name),
            Err(error) => {
                drop(file);
                // What is left of it is no picture; if even that cannot be taken away, the first fault is still the one to tell.
                let _ = fs::remove_file(&path);
                Err(error)
            }
        };
    }
    Err(io::Error::other("too many copies"))
}

fn written(file: &mut File, bytes: &[u8]) -> io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn unsaved(error: &io::Error, folder: &Path) -> Refusal {
    let full = matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    );
    let code = if full { ErrorCode::PaperNoRoom } else { ErrorCode::PaperUnsaved };
    refuse_at(code, folder, error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_apart_from_a_folder_that_may_not_be_written() {
        let folder = Path::new("/somewhere");
        for (kind, code) in [
            (io::ErrorKind::StorageFull, ErrorCode::PaperNoRoom),
            (io::ErrorKind::PermissionDenied, ErrorCode::PaperUnsaved),
        ] {
            let refusal = unsaved(&kind.into(), folder);
            assert_eq!(refusal.code, code, "{kind:?}");
            assert_eq!(refusal.params.get("path").map(String::as_str), Some("/somewhere"), "it says where");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_without_room_is_told_as_a_full_disk() {
        let mut full = OpenOptions::new().write(true).open("/dev/full").expect("it can be opened");
        let error = written(&mut full, b"x").expect_err("it takes nothing");
        assert_eq!(unsaved(&error, Path::new("/dev")).code, ErrorCode::PaperNoRoom, "{error}");
    }
}
