//! Looking at a file: everything that whoever imports it has to know, and every reason not to.

use lesson::checker::{CheckedPack, check_read};
use lesson::findings::Severity;
use words::Day;

use super::trust::{Head, judge};
use super::{Library, changes};
use crate::sums::{LIST, sum};
use crate::{Hufpack, ImportError, Offer, Row, Terms};

/// A file that is sound, and its pack without an error.
pub(super) struct Sound {
    pub(super) row: Row,
    file: Hufpack,
    checked: CheckedPack,
}

/// What the library says to these bytes.
pub(super) fn look(library: &Library, bytes: Vec<u8>, terms: &Terms) -> Result<Offer, ImportError> {
    let file = Hufpack::read_texts(&bytes).map_err(|why| with_program(why, terms))?;
    // Whose it is comes before what is in it.
    let early = Head::of(&file);
    if let Some(head) = &early {
        judge(&library.list, terms, head)?;
    }
    let Sound { row, file, checked } = checked(file, &bytes, Some(&terms.today))?;
    let head = early.ok_or_else(|| ImportError::damaged("pack.toml"))?;
    let signed = judge(&library.list, terms, &head)?;
    Ok(Offer {
        size: bytes.len(),
        signed,
        replaces: changes::changes(library, &row, &file),
        help_lines: checked.pack.help.lines.len(),
        facts: checked.pack.facts.facts.len(),
        findings: checked.findings,
        row,
        head,
        terms: terms.clone(),
        bytes,
    })
}

/// Whether these bytes are a file without fault.
pub(super) fn sound(bytes: &[u8], today: Option<&Day>) -> Result<Sound, ImportError> {
    checked(Hufpack::read_texts(bytes)?, bytes, today)
}

fn checked(file: Hufpack, bytes: &[u8], today: Option<&Day>) -> Result<Sound, ImportError> {
    let checked = check_read(&file.files, Vec::new(), today);
    let errors = checked.findings.iter().filter(|finding| finding.severity == Severity::Error);
    let errors: Vec<_> = errors.cloned().collect();
    let manifest = checked.pack.manifest.as_ref().filter(|_| errors.is_empty());
    // Without a manifest there is a finding that says why.
    let manifest = manifest.ok_or(ImportError::HasErrors(errors))?;
    if (&manifest.id, &manifest.version) != (&file.pack, &file.version) {
        return Err(ImportError::damaged(LIST));
    }
    let row = Row::of(sum(bytes), manifest, &checked.pack, file.key, checked.findings.len());
    Ok(Sound { row, file, checked })
}

/// A file whose very form is newer does not say which program it needs.
fn with_program(why: ImportError, terms: &Terms) -> ImportError {
    match why {
        ImportError::NeedsNewer { needs, .. } => ImportError::NeedsNewer {
            needs,
            program: terms.program.clone(),
        },
        other => other,
    }
}
