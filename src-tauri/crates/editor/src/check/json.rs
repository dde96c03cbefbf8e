//! Findings for programs: a list, one object a finding.

use lesson::findings::{Finding, Severity};
use serde::Serialize;
use words::FindingCode;

use crate::desk::{Desk, Trouble};

/// A finding as other programs read it.
#[derive(Serialize)]
struct Row<'f> {
    code: FindingCode,
    severity: &'static str,
    file: &'f str,
    line: u32,
    column: u32,
    what: String,
    why: String,
    mend: String,
}

/// Writes the list, in the language of the call.
pub fn write(desk: &mut Desk<'_>, findings: &[Finding]) -> Result<(), Trouble> {
    let rows: Vec<Row<'_>> = findings
        .iter()
        .map(|finding| {
            let told = finding.telling(desk.lang);
            Row {
                code: finding.code,
                severity: match finding.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                },
                file: &finding.file,
                line: finding.line,
                column: finding.column,
                what: told.what,
                why: told.why,
                mend: told.mend,
            }
        })
        .collect();
    let text = serde_json::to_string_pretty(&rows).map_err(std::io::Error::from)?;
    Ok(desk.line(text)?)
}
