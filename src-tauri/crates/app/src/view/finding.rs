//! The checker's findings, with their sentences.

use lesson::findings::{Finding, Severity};
use wire::FindingView;

/// A finding as it crosses.
pub(crate) fn finding(finding: &Finding) -> FindingView {
    let [what, why, mend] = finding.texts();
    FindingView {
        code: finding.code,
        severity: match finding.severity {
            Severity::Error => wire::Severity::Error,
            Severity::Warning => wire::Severity::Warning,
        },
        file: finding.file.clone(),
        line: finding.line,
        column: finding.column,
        what,
        why,
        mend,
    }
}
