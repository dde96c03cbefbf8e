//! What makes a translation doubtful.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a text of one language may not say what the other one says. A doubt is a reason to look, and no error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Doubt {
    /// There is no text.
    Missing,
    /// It is the very same as in the other language.
    Same,
    /// It has other placeholders.
    Placeholders,
    /// It marks other details.
    Details,
    /// It has other figures.
    Figures,
    /// It is much longer or shorter than the other one would make expect.
    Length,
    /// Signs of the other language's writing stand in it.
    Punctuation,
}
