//! A reported statement with its source.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{FactId, FactKind, ReportNature, Text};

/// One statement of a report, as it may be shown: never without its source, and with the answer of the company it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FactView {
    /// The fact.
    pub fact: FactId,
    /// What kind of statement it is: comment is labelled comment, law as reported then.
    pub kind: FactKind,
    /// The statement, with its figures and hedges.
    pub text: Text,
    /// Today's law, beside a law as reported then.
    pub today: Option<Text>,
    /// What kind of source it is.
    pub report_nature: ReportNature,
    /// Who published it.
    pub publisher: Text,
    /// The report's title.
    pub report_title: Text,
    /// When, as far as the copy that was read tells: `2018-04-24`, `10-18` or empty.
    pub published: String,
    /// Where this one statement was read, if elsewhere than in the report.
    pub read_at: Option<String>,
    /// What the company it names answered.
    pub answer: Option<Text>,
}
