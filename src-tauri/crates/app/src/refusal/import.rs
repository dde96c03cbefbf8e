//! A pack that was not imported, opened or changed, as whoever chose it is told.

use std::collections::BTreeMap;

use shelf::ImportError;
use wire::Refusal;
use words::{ErrorCode, Lang, Text};

/// Why; `name` is the file's, where one was chosen.
pub(crate) fn from_import(error: &ImportError, name: Option<&str>) -> Refusal {
    let mut params: BTreeMap<String, String> = named(error).into_iter().map(|(param, value)| (param.to_owned(), value)).collect();
    params.extend(name.map(|name| ("name".to_owned(), name.to_owned())));
    params.extend(title(error).into_iter().flat_map(titles));
    Refusal {
        code: code(error),
        params,
        detail: error.to_string(),
    }
}

const fn code(error: &ImportError) -> ErrorCode {
    match error {
        ImportError::NotAPack => ErrorCode::PackNotAPack,
        ImportError::Damaged { .. } => ErrorCode::PackDamaged,
        ImportError::Unsafe { .. } => ErrorCode::PackUnsafe,
        ImportError::TooLarge { .. } => ErrorCode::PackTooLarge,
        ImportError::SignatureWrong => ErrorCode::PackSignatureWrong,
        ImportError::KeyChanged { .. } => ErrorCode::PackKeyChanged,
        ImportError::IdTaken { .. } => ErrorCode::PackIdTaken,
        ImportError::Older { .. } => ErrorCode::PackOlder,
        ImportError::NeedsNewer { .. } => ErrorCode::PackNeedsNewer,
        ImportError::HasErrors(_) => ErrorCode::PackHasErrors,
        ImportError::Unsigned { .. } => ErrorCode::PackUnsigned,
        ImportError::PublisherUnknown => ErrorCode::PackPublisherUnknown,
        ImportError::Unsaved { .. } => ErrorCode::PackUnsaved,
        ImportError::NoRoom { .. } => ErrorCode::PackNoRoom,
        ImportError::Lost { .. } => ErrorCode::PackLost,
        ImportError::NoEarlier { .. } => ErrorCode::PackNoEarlier,
        ImportError::Unreadable { .. } => ErrorCode::PackFileUnread,
    }
}

fn named(error: &ImportError) -> Vec<(&'static str, String)> {
    match error {
        ImportError::Damaged { file } => file.iter().map(|file| ("file", file.clone())).collect(),
        ImportError::Unsafe { file, .. } => vec![("file", file.clone())],
        ImportError::TooLarge { limit } => vec![("limit", (*limit).to_owned())],
        ImportError::Older { version, offered } => vec![("version", version.clone()), ("offered", offered.clone())],
        ImportError::NeedsNewer { needs, program } => {
            let needs = needs.iter().map(|needs| ("needs", needs.clone()));
            needs.chain([("program", program.clone())]).collect()
        }
        ImportError::HasErrors(findings) => vec![("count", errors(findings).to_string())],
        ImportError::Unsaved { path, .. } | ImportError::NoRoom { path } | ImportError::Unreadable { path, .. } => {
            vec![("path", path.display().to_string())]
        }
        _ => Vec::new(),
    }
}

fn errors(findings: &[lesson::findings::Finding]) -> usize {
    let errors = findings
        .iter()
        .filter(|finding| finding.severity == lesson::findings::Severity::Error);
    errors.count()
}

const fn title(error: &ImportError) -> Option<&Text> {
    match error {
        ImportError::KeyChanged { title } | ImportError::NoEarlier { title } => Some(title),
        ImportError::IdTaken { title } | ImportError::Unsigned { title } | ImportError::Lost { title } => title.as_ref(),
        _ => None,
    }
}

/// A title for the sentence of each language; where the pack has none in it, in its other one.
fn titles(title: &Text) -> Vec<(String, String)> {
    let said = |lang| title.0.get(&lang).or_else(|| title.0.values().next()).cloned();
    let in_each = [("title.zh-Hans", said(Lang::ZhHans)), ("title.en", said(Lang::En))];
    in_each
        .into_iter()
        .filter_map(|(param, title)| Some((param.to_owned(), title?)))
        .collect()
}
