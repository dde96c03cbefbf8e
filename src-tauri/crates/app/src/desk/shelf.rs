//! A pack as it was opened: its content, and where its pictures and recordings are.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use ::shelf::MediaError;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use lesson::{
    mix::lender,
    pack::{Facts, HelpLines, Pack, Scenario},
};
use wire::{FindingView, Notice, Refusal, RoomStory, Severity};
use words::{ErrorCode, Lang, PackId, ScenarioId};

use crate::{
    refusal::{notice_with, refuse},
    view,
};

/// A pack as it was opened, as far as it is sound.
pub(crate) struct Shelf {
    /// Its id.
    pub(crate) id: PackId,
    /// Its version.
    pub(crate) version: String,
    /// Its content hash: a recorded run is explained only by the very text that was played.
    pub(crate) hash: String,
    /// Its content.
    pub(crate) pack: Pack,
    /// Its folder or its one file, for pictures and recordings.
    at: PathBuf,
    /// The packs whose stories are mixed into it.
    lenders: BTreeMap<PackId, Arc<Shelf>>,
    /// Its recordings are played.
    recordings: bool,
    /// What the checker found.
    pub(crate) findings: Vec<FindingView>,
    /// What is to be said of it on Home.
    pub(crate) notice: Option<Notice>,
    /// The stories that can be led alone: found once, for every way through every one of them is gone to know how long it takes.
    pub(crate) led_alone: OnceLock<Vec<RoomStory>>,
}

impl Shelf {
    /// The pack that came with the program. One that cannot be opened is empty, and says so.
    pub(crate) fn bundled(folder: &Path) -> Self {
        let opened = ::shelf::open(folder);
        let opened = opened
            .inspect_err(|error| tracing::error!(%error, "the bundled pack cannot be opened"))
            .ok();
        let mut shelf = Self::of(folder, opened);
        let errors = shelf.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        shelf.notice = if shelf.pack.scenarios.is_empty() {
            Some(notice_with(ErrorCode::PackUnreadable, [("path", folder.display().to_string())]))
        } else if errors > 0 {
            Some(notice_with(ErrorCode::PackFaulty, [("count", errors.to_string())]))
        } else {
            None
        };
        shelf
    }

    /// A pack that was imported. Of one that nobody signed, nothing is ever told as reported, no number is anybody's help line, and nothing is
    /// heard but the system's voice: so these are not even kept.
    ///
    /// Its hash is that of its file: so it is known without opening it whether it is still the pack of a run.
    pub(super) fn installed(at: &Path, opened: ::shelf::OpenedPack, hash: &str, signed: bool) -> Self {
        let mut shelf = Self::of(at, Some(opened));
        hash.clone_into(&mut shelf.hash);
        shelf.recordings = signed;
        if !signed {
            shelf.pack.facts = Facts::default();
            shelf.pack.help = HelpLines::default();
        }
        shelf
    }

    /// A pack that is being written: its numbers, its facts and its recordings are shown to its editor, signed or not.
    pub(crate) fn previewed(folder: &Path, pack: Pack, hash: String) -> Self {
        let mut shelf = Self::of(folder, None);
        if let Some(manifest) = &pack.manifest {
            shelf.id = manifest.id.clone();
            manifest.version.clone_into(&mut shelf.version);
        }
        shelf.pack = pack;
        shelf.hash = hash;
        shelf
    }

    /// The pack with stories of others mixed into it. It is the same again only where each of them is.
    pub(super) fn mixed(own: &Self, pack: Pack, lenders: BTreeMap<PackId, Arc<Self>>) -> Self {
        let hashes = lenders.iter().map(|(id, lender)| format!(";{}={}", id.0, lender.hash));
        Self {
            id: own.id.clone(),
            version: own.version.clone(),
            hash: format!("{}{}", own.hash, hashes.collect::<String>()),
            pack,
            at: own.at.clone(),
            lenders,
            recordings: own.recordings,
            findings: Vec::new(),
            notice: None,
            led_alone: OnceLock::new(),
        }
    }

    fn of(at: &Path, opened: Option<::shelf::OpenedPack>) -> Self {
        let (pack, findings, hash) = match opened {
            Some(opened) => (opened.checked.pack, opened.checked.findings, opened.hash.to_string()),
            None => (Pack::default(), Vec::new(), String::new()),
        };
        let named = pack
            .manifest
            .as_ref()
            .map(|manifest| (manifest.id.clone(), manifest.version.clone()));
        let (id, version) = named.unwrap_or_else(|| (PackId("unnamed".to_owned()), String::new()));
        Self {
            id,
            version,
            hash,
            pack,
            at: at.to_owned(),
            lenders: BTreeMap::new(),
            recordings: true,
            findings: findings.iter().map(view::finding).collect(),
            notice: None,
            led_alone: OnceLock::new(),
        }
    }

    /// A story of the pack.
    ///
    /// # Errors
    /// [`ErrorCode::ScenarioNotFound`]
    pub(crate) fn scenario(&self, id: &ScenarioId) -> Result<&Scenario, Refusal> {
        let found = self.pack.scenarios.get(id);
        found.ok_or_else(|| refuse(ErrorCode::ScenarioNotFound, id.0.clone()))
    }

    /// The very same text: what was played in one is explained by the other.
    pub(crate) fn is_same(&self, id: &PackId, hash: &str) -> bool {
        self.id == *id && self.hash == hash
    }

    /// A picture of one of its stories as a `data:` address; none where it is missing or is no picture.
    pub(crate) fn picture(&self, story: &ScenarioId, name: &str) -> Option<String> {
        if let Some((lender, own)) = self.lender(&story.0) {
            return lender.picture(&ScenarioId(own.to_owned()), name);
        }
        let bytes = ::shelf::picture(&self.at, name)
            .inspect_err(|error| tracing::warn!(name, %error, "a picture is not shown"))
            .ok()?;
        Some(format!("data:image/png;base64,{}", STANDARD.encode(bytes)))
    }

    /// The pack from which a story was borrowed, and what it is called there; a recording's name begins with its story's.
    fn lender<'n>(&self, name: &'n str) -> Option<(&Arc<Self>, &'n str)> {
        let (pack, own) = lender(name)?;
        Some((self.lenders.get(&pack)?, own))
    }

    /// A recording of the pack as a `data:` address.
    ///
    /// # Errors
    /// [`MediaError`]
    pub(crate) fn recording(&self, lang: Lang, name: &str) -> Result<String, MediaError> {
        if let Some((lender, own)) = self.lender(name) {
            return lender.recording(lang, own);
        }
        if !self.recordings {
            return Err(MediaError::Missing);
        }
        let lang = match lang {
            Lang::ZhHans => "zh-Hans",
            Lang::ZhHant => "zh-Hant",
            Lang::En => "en",
        };
        let bytes = ::shelf::recording(&self.at, lang, name)?;
        Ok(format!("data:audio/ogg;base64,{}", STANDARD.encode(bytes)))
    }
}
