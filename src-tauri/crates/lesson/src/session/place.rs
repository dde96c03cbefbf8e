//! Where a session stands.

use words::{DisclosureId, Phase, Round};

use crate::run::Run;

/// Where a session stands. Parts are numbered from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// People take their seats.
    Lobby,
    /// Something is said.
    Said {
        /// The part.
        act: usize,
    },
    /// An item of a quiz.
    Item {
        /// The part.
        act: usize,
        /// Its number in the quiz, from 0.
        item: usize,
        /// How far it has come.
        phase: Phase,
    },
    /// What the quizzes came to so far.
    Figures {
        /// The part.
        act: usize,
    },
    /// A story.
    Story {
        /// The part.
        act: usize,
        /// Where it stands.
        run: Box<Run>,
        /// What is done there.
        scene: Scene,
    },
    /// The story in hindsight.
    LookBack {
        /// The part.
        act: usize,
        /// What was played.
        run: Box<Run>,
    },
    /// A question without a right answer.
    Poll {
        /// The part.
        act: usize,
        /// How far it has come.
        phase: Phase,
    },
    /// Why nothing they know proves who is calling.
    Checklist {
        /// The part.
        act: usize,
        /// What they knew.
        entries: Vec<DisclosureId>,
        /// The one that is explained; none while only the names are shown.
        explained: Option<usize>,
    },
    /// It is over.
    Over,
}

/// What is done at a place of a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// It is told, and goes on.
    Telling,
    /// It is decided what to do.
    Vote {
        /// The first vote or the second.
        round: Round,
        /// How far it has come.
        phase: Phase,
    },
    /// It has ended.
    Ended,
}

impl Place {
    /// The part, if it is in one.
    #[must_use]
    pub fn act(&self) -> Option<usize> {
        match self {
            Self::Lobby | Self::Over => None,
            Self::Said { act }
            | Self::Item { act, .. }
            | Self::Figures { act }
            | Self::Story { act, .. }
            | Self::LookBack { act, .. }
            | Self::Poll { act, .. }
            | Self::Checklist { act, .. } => Some(*act),
        }
    }

    /// How far the question has come that is asked here, and which vote it is.
    #[must_use]
    pub fn phase(&self) -> Option<(Round, Phase)> {
        match self {
            Self::Item { phase, .. } | Self::Poll { phase, .. } => Some((Round::First, *phase)),
            Self::Story {
                scene: Scene::Vote { round, phase },
                ..
            } => Some((*round, *phase)),
            _ => None,
        }
    }
}
