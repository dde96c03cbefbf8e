//! Why a pack cannot be opened, built or imported.

use std::io;
use std::path::{Path, PathBuf};

use lesson::findings::Finding;
use words::Text;

/// Why a pack cannot be opened at all. What is wrong inside it is told by findings instead.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The folder or the file cannot be read: it is missing, is neither, or may not be read.
    #[error("cannot list the pack folder {path}: {source}")]
    Unlisted {
        /// The folder or the file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is a file, and no sound one.
    #[error("cannot open the pack {path}: {why}")]
    Refused {
        /// The file.
        path: PathBuf,
        /// Why.
        why: ImportError,
    },
}

/// Why a folder is not made into a file.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The folder cannot be listed.
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    /// The checker has errors: these, with its warnings.
    #[error("the checker found {} errors", errors(.0))]
    Findings(Vec<Finding>),
    /// What was built could not be imported: a name, a size, a picture or a recording is not as it must be.
    #[error("nobody could import it: {0}")]
    Unfit(ImportError),
}

/// Why a file is not imported, or an installed pack not changed: one for each error code of packs, with its parameters. The name of the
/// file is known to whoever chose it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// `pack-not-a-pack`
    #[error("not a file of packs")]
    NotAPack,
    /// `pack-damaged`
    #[error("cut short, or not what its list says ({file:?})")]
    Damaged {
        /// Where in it, if that is known.
        file: Option<String>,
    },
    /// `pack-unsafe`
    #[error("it holds what no honest pack does: {what} ({file})")]
    Unsafe {
        /// The file within, with what cannot be seen made visible.
        file: String,
        /// What it is, for the log.
        what: &'static str,
    },
    /// `pack-too-large`
    #[error("larger than a pack may be: {limit}")]
    TooLarge {
        /// What it may have: a size, or a number of files.
        limit: &'static str,
    },
    /// `pack-signature-wrong`
    #[error("its signature does not fit it")]
    SignatureWrong,
    /// `pack-key-changed`
    #[error("signed with another key than before")]
    KeyChanged {
        /// The title of the pack that is here, or of the one that is offered in a known publisher's name.
        title: Text,
    },
    /// `pack-id-taken`
    #[error("another pack has this id")]
    IdTaken {
        /// The title of the pack that is here; none where it is the bundled one.
        title: Option<Text>,
    },
    /// `pack-older`
    #[error("version {version} is here already, and this is {offered}")]
    Older {
        /// The version that is here.
        version: String,
        /// The version of the file.
        offered: String,
    },
    /// `pack-needs-newer`
    #[error("it needs a newer program ({needs:?}) than this ({program})")]
    NeedsNewer {
        /// The oldest program that plays it; none where even the form of the file is newer than this program.
        needs: Option<String>,
        /// This program; empty where a file is opened that nobody imports.
        program: String,
    },
    /// `pack-has-errors`
    #[error("the checker found {} errors", errors(.0))]
    HasErrors(Vec<Finding>),
    /// `pack-unsigned`
    #[error("it is not signed")]
    Unsigned {
        /// The title of the signed pack that it would replace; none where no unsigned one is taken at all.
        title: Option<Text>,
    },
    /// `pack-publisher-unknown`
    #[error("its publisher is not known here")]
    PublisherUnknown,
    /// `pack-unsaved`
    #[error("cannot write {path}: {detail}")]
    Unsaved {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
    /// `pack-no-room`
    #[error("no room in {path}")]
    NoRoom {
        /// The folder.
        path: PathBuf,
    },
    /// `pack-lost`
    #[error("the pack is not there, or its file is not what was installed")]
    Lost {
        /// Its title, where it is known.
        title: Option<Text>,
    },
    /// `pack-no-earlier`
    #[error("there is no earlier version")]
    NoEarlier {
        /// Its title.
        title: Text,
    },
    /// `pack-unreadable`: the file that was chosen cannot be read.
    #[error("cannot read {path}: {detail}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        detail: String,
    },
}

impl ImportError {
    /// Something was not written down in that folder.
    pub(crate) fn unwritten(folder: &Path, error: &io::Error) -> Self {
        let path = folder.to_owned();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => Self::NoRoom { path },
            _ => Self::Unsaved {
                path,
                detail: error.to_string(),
            },
        }
    }

    /// A file in the pack that no honest pack holds. Its name comes from whoever made the file, and is shown to people.
    pub(crate) fn hostile(file: &str, what: &'static str) -> Self {
        Self::Unsafe {
            file: file.chars().take(80).flat_map(char::escape_default).collect(),
            what,
        }
    }

    /// A file in the pack that is not what it was.
    pub(crate) fn damaged(file: &str) -> Self {
        Self::Damaged {
            file: Some(file.chars().take(80).flat_map(char::escape_default).collect()),
        }
    }
}

fn errors(findings: &[Finding]) -> usize {
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == lesson::findings::Severity::Error);
    errors.count()
}
