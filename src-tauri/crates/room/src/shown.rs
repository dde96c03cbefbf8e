//! What phones show, written out: once for all that voted alike, however many there are.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, OnceLock},
};

use tokio::sync::watch;
use tokio_tungstenite::tungstenite::Utf8Bytes;
use wire::{PhoneHears, PhoneTold, PhoneView};
use words::{Letter, Phase};

use crate::{Snapshot, Voter};

/// What is shown now, and who has voted what on it.
#[derive(Clone)]
pub(crate) struct Shown {
    pub face: Arc<Face>,
    pub votes: Arc<HashMap<Voter, Letter>>,
}

impl Shown {
    pub fn nothing() -> Self {
        Self {
            face: Arc::new(Face::new(PhoneView::Look, BTreeMap::new())),
            votes: Arc::default(),
        }
    }

    pub fn replace(&mut self, snapshot: Snapshot) {
        self.votes = Arc::new(snapshot.votes);
        let face = Face::new(snapshot.view, snapshot.told);
        if face.view != self.face.view || face.told != self.face.told {
            self.face = Arc::new(face);
        }
    }
}

/// Hands on what is shown to those who serve phones, in their own thread: from another one the system would be asked to wake them once for
/// each phone. They hear of something else to show; votes alone are nothing to tell everybody, for each phone knows its own.
pub(crate) async fn hand_on(mut newest: watch::Receiver<Shown>, shows: watch::Sender<Shown>) {
    while newest.changed().await.is_ok() {
        let newest = newest.borrow_and_update().clone();
        shows.send_if_modified(|shown| {
            let other = !Arc::ptr_eq(&shown.face, &newest.face);
            *shown = newest;
            other
        });
    }
}

/// What is shown, in at most four versions: without a vote, and with each.
pub(crate) struct Face {
    view: PhoneView,
    told: BTreeMap<Letter, PhoneTold>,
    without: OnceLock<Utf8Bytes>,
    with: [OnceLock<Utf8Bytes>; Letter::ALL.len()],
}

impl Face {
    /// Before the reveal nothing of it leaves, whatever was handed in.
    fn new(mut view: PhoneView, mut told: BTreeMap<Letter, PhoneTold>) -> Self {
        let question = match &mut view {
            PhoneView::Question { question } => Some(question),
            PhoneView::Look | PhoneView::Paused | PhoneView::Over => None,
        };
        if question.as_ref().is_none_or(|question| question.phase != Phase::Told) {
            told.clear();
            for option in question.into_iter().flat_map(|question| &mut question.options) {
                option.told = None;
            }
        }
        Self {
            view,
            told,
            without: OnceLock::new(),
            with: Default::default(),
        }
    }

    /// The number of the question that is shown.
    pub fn question(&self) -> Option<u32> {
        match &self.view {
            PhoneView::Question { question } => Some(question.number),
            PhoneView::Look | PhoneView::Paused | PhoneView::Over => None,
        }
    }

    /// That question is open, and has that option.
    pub fn takes(&self, number: u32, letter: Letter) -> bool {
        match &self.view {
            PhoneView::Question { question } => {
                question.number == number && question.phase == Phase::Open && question.options.iter().any(|option| option.letter == letter)
            }
            PhoneView::Look | PhoneView::Paused | PhoneView::Over => false,
        }
    }

    /// As a phone hears it that voted so.
    pub fn text(&self, mine: Option<Letter>) -> Utf8Bytes {
        let written = match mine {
            None => Some(&self.without),
            Some(letter) => Letter::ALL
                .iter()
                .zip(&self.with)
                .find(|(of, _)| **of == letter)
                .map(|(_, written)| written),
        };
        let write = || {
            text(&PhoneHears::Show {
                view: self.view.clone(),
                mine,
                told: mine.and_then(|letter| self.told.get(&letter).cloned()),
            })
        };
        written.map_or_else(write, |written| written.get_or_init(write).clone())
    }
}

/// Written out. Nothing that phones hear can fail to be: only maps whose keys are no words do.
pub(crate) fn text(hears: &PhoneHears) -> Utf8Bytes {
    serde_json::to_string(hears).unwrap_or_default().into()
}
