//! What stands on a sheet, as its file says it.

use serde::Deserialize;
use words::{DisclosureId, Lang, RequestId, TacticId, Text};

use crate::desk::Trouble;
use crate::language::say;
use crate::visible::visible;

/// The sheets, by the names that `print` takes. They are built in: a sheet belongs to the program, a pack only fills it.
const SHEETS: [(&str, &str); 4] = [
    ("checklist", include_str!("../../sheets/checklist.toml")),
    ("rescue-card", include_str!("../../sheets/rescue-card.toml")),
    ("family", include_str!("../../sheets/family.toml")),
    ("hand-out", include_str!("../../sheets/hand-out.toml")),
];

/// A sheet.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Its title.
    pub title: Text,
    /// What stands under it.
    pub lead: Text,
    /// Its sections, in order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A section of a sheet.
#[derive(Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Section {
    /// What to do, in order.
    Steps(Steps),
    /// What has no order.
    Points(Points),
    /// One thing to say aloud.
    Say { title: Text, say: Text },
    /// Several, and why each works.
    Sayings { title: Text, sayings: Vec<Saying> },
    /// The rule, large.
    Rule { rule: Text, note: Text },
    /// What callers want that means: stop now.
    Requests {
        title: Text,
        prefer: Vec<RequestId>,
        count: usize,
        note: Text,
    },
    /// What callers know, which proves nothing.
    Disclosures {
        title: Text,
        prefer: Vec<DisclosureId>,
        count: usize,
    },
    /// Ways of persuading, and the answer to each.
    Tactics { title: Text, prefer: Vec<TacticId>, count: usize },
    /// A word and what belongs to it.
    Rows { title: Text, rows: Vec<Row> },
    /// Whom to ring.
    Calls {
        title: Text,
        /// Events whose orders say who is rung, one after the other.
        events: Vec<String>,
        /// Without what each line is for.
        #[serde(default)]
        short: bool,
    },
    /// Lines to write on. There are none in a picture.
    Blanks { title: Text, blanks: Vec<Text> },
}

/// What to do, in order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub title: Text,
    pub tone: Tone,
    /// The event whose lines of the region are to be rung, in their order.
    pub calls: Option<String>,
    /// What stands above the steps.
    pub before: Option<Text>,
    pub steps: Vec<Text>,
    pub note: Option<Text>,
}

/// What has no order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Points {
    pub title: Text,
    pub tone: Tone,
    /// Struck through: words not to use.
    #[serde(default)]
    pub struck: bool,
    pub points: Vec<Text>,
    pub note: Option<Text>,
}

/// How loud a section is.
#[derive(Clone, Copy, Debug, Deserialize, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Danger: at once.
    Stop,
    /// Everything else.
    Plain,
}

/// Words to say, and why they work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saying {
    pub say: Text,
    pub why: Text,
}

/// A word and what belongs to it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub head: Text,
    pub text: Text,
}

/// The sheet of that name.
///
/// # Errors
/// [`Trouble::Misuse`] if there is none.
pub fn named(name: &str, lang: Lang) -> Result<Sheet, Trouble> {
    let Some((_, text)) = SHEETS.iter().find(|(own, _)| *own == name) else {
        let shown = visible(name);
        let all = SHEETS.map(|(own, _)| own).join(", ");
        return Err(Trouble::Misuse(say!(lang,
            zh "没有叫 {shown} 的单子。有这些：{all}",
            en "There is no sheet {shown}. There are: {all}")));
    };
    toml::from_str(text).map_err(|error| Trouble::Broken(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_can_be_read() {
        for (name, _) in SHEETS {
            let sheet = named(name, Lang::En).unwrap_or_else(|trouble| panic!("{name}: {trouble:?}"));
            assert!(!sheet.sections.is_empty(), "{name} says something");
        }
    }
}
