//! The files of a pack: their names, their limits, what each is for.

use words::{Channel, FindingCode, PlanId, ScenarioId};

use crate::findings::Finding;
use crate::findings::problem::Problem;

/// The largest text file that is read: 1 MiB.
pub const FILE_LIMIT: usize = 1 << 20;

/// A pack holds at most so many files.
pub const FILES_LIMIT: usize = 5_000;

/// The text files of a pack hold at most so much together: 64 MiB.
pub const PACK_LIMIT: usize = 64 << 20;

/// What a file of a pack is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// `pack.toml`.
    Manifest,
    /// `facts.toml`.
    Facts,
    /// `brands.toml`.
    Brands,
    /// `help-lines.toml`.
    HelpLines,
    /// `holders.toml`.
    Holders,
    /// `routes.toml`.
    Routes,
    /// `disclosures.toml`.
    Disclosures,
    /// `requests.toml`.
    Requests,
    /// `tactics.toml`.
    Tactics,
    /// `forms.toml`.
    Forms,
    /// `items/<channel>.toml`.
    Items(Channel),
    /// `scenarios/<id>.toml`.
    Scenario(ScenarioId),
    /// `plans/<id>.toml`.
    Plan(PlanId),
    /// `playthroughs/<scenario>.<name>.toml`.
    Playthrough,
}

/// The files every pack has.
pub const REQUIRED: [(&str, FileKind); 9] = [
    ("pack.toml", FileKind::Manifest),
    ("facts.toml", FileKind::Facts),
    ("brands.toml", FileKind::Brands),
    ("help-lines.toml", FileKind::HelpLines),
    ("holders.toml", FileKind::Holders),
    ("routes.toml", FileKind::Routes),
    ("disclosures.toml", FileKind::Disclosures),
    ("requests.toml", FileKind::Requests),
    ("tactics.toml", FileKind::Tactics),
];

/// The channels over which an item may come, each as its file is called. What is shown on a shared screen is no contact.
const ITEM_FILES: [(&str, Channel); 5] = [
    ("call", Channel::Call),
    ("chat", Channel::Chat),
    ("sms", Channel::Sms),
    ("door", Channel::Door),
    ("app", Channel::App),
];

impl FileKind {
    /// What the file of that name is for; nothing if the program knows no such file.
    #[must_use]
    pub fn of(file: &str) -> Option<Self> {
        if let Some((_, kind)) = REQUIRED.iter().find(|(name, _)| *name == file) {
            return Some(kind.clone());
        }
        if file == "forms.toml" {
            return Some(Self::Forms);
        }
        let (folder, name) = file.split_once('/')?;
        let stem = name.strip_suffix(".toml").filter(|stem| !stem.is_empty() && !stem.contains('/'))?;
        match folder {
            "scenarios" => Some(Self::Scenario(ScenarioId(stem.to_owned()))),
            "plans" => Some(Self::Plan(PlanId(stem.to_owned()))),
            "items" => ITEM_FILES
                .iter()
                .find(|(own, _)| *own == stem)
                .map(|(_, channel)| Self::Items(*channel)),
            "playthroughs" => Some(Self::Playthrough),
            _ => None,
        }
    }

    /// The file is a list of entries, each of which stands for itself.
    #[must_use]
    pub fn is_list(&self) -> bool {
        !matches!(
            self,
            Self::Manifest | Self::Brands | Self::Scenario(_) | Self::Plan(_) | Self::Playthrough
        )
    }
}

/// The finding for a file whose name the program does not know.
#[must_use]
pub fn unknown_file(file: &str) -> Finding {
    Finding::new(FindingCode::WrongShape, file, 1, 1).with("problem", Problem::UnknownFile.key())
}

/// The finding for a file that is too large to be read.
#[must_use]
pub fn too_large(file: &str) -> Finding {
    let finding = Finding::new(FindingCode::FileTooLarge, file, 1, 1);
    finding.with("problem", Problem::FileTooLarge.key()).with("limit", "1 MiB")
}

/// The finding for a file that is one too many, or makes the pack too large.
#[must_use]
pub fn too_much(file: &str, problem: Problem) -> Finding {
    let limit = if problem == Problem::TooManyFiles {
        FILES_LIMIT.to_string()
    } else {
        "64 MiB".to_owned()
    };
    Finding::new(FindingCode::FileTooLarge, file, 1, 1)
        .with("problem", problem.key())
        .with("limit", limit)
}

/// The finding for a file that the system does not let us read.
#[must_use]
pub fn unreadable(file: &str, reason: &str) -> Finding {
    Finding::new(FindingCode::FileUnreadable, file, 1, 1).with("reason", reason)
}

/// The finding for a file that every pack has and this one lacks.
#[must_use]
pub fn missing(file: &str) -> Finding {
    Finding::new(FindingCode::FileMissing, file, 1, 1).with("name", file)
}
