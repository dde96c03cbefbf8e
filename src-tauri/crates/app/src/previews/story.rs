//! A story of the folder, in the version in which it can be shown.

use lesson::{
    pack::Scenario,
    read::{Document, files::FileKind, story_as_it_stands},
    side_by_side::{Pair, Part, side_by_side, spans},
};
use wire::PreviewState;
use words::{Lang, ScenarioId};

/// A story of the folder.
#[derive(Clone, Debug)]
pub(crate) struct Story {
    /// How it is shown.
    pub(crate) state: PreviewState,
    /// The story; none where it never could be read.
    pub(crate) scenario: Option<Scenario>,
    /// Its texts, in the version that is shown.
    pub(crate) pairs: Vec<Pair>,
    /// Where its parts stand in the file as it is now: part, first line, last line.
    pub(crate) spans: Vec<(Part, u32, u32)>,
    bytes: Vec<u8>,
    languages: Vec<Lang>,
}

/// The file of a story.
pub(crate) fn file_of(id: &ScenarioId) -> String {
    format!("scenarios/{}.toml", id.0)
}

impl Story {
    /// The story of a file. `checked` is what the checker has let pass; what it has not is shown as it stands, or else as it was before.
    pub(crate) fn of(id: &ScenarioId, bytes: &[u8], checked: Option<&Scenario>, before: Option<&Self>, languages: &[Lang]) -> Self {
        let file = file_of(id);
        let (scenario, state) = match checked {
            Some(scenario) => (Some(scenario.clone()), PreviewState::Sound),
            None => match story_as_it_stands(&file, id, bytes) {
                Some(scenario) => (Some(scenario), PreviewState::AsItStands),
                None => match before.and_then(|before| before.scenario.clone()) {
                    Some(scenario) => (Some(scenario), PreviewState::Before),
                    None => (None, PreviewState::Unreadable),
                },
            },
        };
        // Nothing of it was saved: its texts are what they were.
        let same = before.filter(|before| before.bytes == bytes && before.languages == languages);
        let (pairs, spans) = match same {
            Some(before) => (before.pairs.clone(), before.spans.clone()),
            None => read_texts(&file, id, bytes, languages),
        };
        let pairs = match (state, before) {
            (PreviewState::Before, Some(before)) => before.pairs.clone(),
            _ => pairs,
        };
        Self {
            state,
            scenario,
            pairs,
            spans,
            bytes: bytes.to_owned(),
            languages: languages.to_owned(),
        }
    }

    /// The lines of a step or ending in the file as it is now.
    pub(crate) fn span(&self, list: &str, id: &str) -> Option<(u32, u32)> {
        let found = self
            .spans
            .iter()
            .find(|(part, ..)| part.list == list && part.id.as_deref() == Some(id));
        found.map(|(_, first, last)| (*first, *last))
    }
}

fn read_texts(file: &str, id: &ScenarioId, bytes: &[u8], languages: &[Lang]) -> (Vec<Pair>, Vec<(Part, u32, u32)>) {
    let (document, _) = Document::read(file, FileKind::Scenario(id.clone()), bytes);
    document.map_or_else(Default::default, |document| (side_by_side(&document, languages), spans(&document)))
}
