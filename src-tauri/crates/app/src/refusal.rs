//! From what went wrong to the code the user is told.

mod import;

use std::{collections::BTreeMap, path::Path};

pub(crate) use import::from_import;
use lesson::{quiz::QuizError, run::RunError};
use records::RecordsError;
use wire::{Notice, Refusal};
use words::ErrorCode;

/// A refusal without parameters.
pub(crate) fn refuse(code: ErrorCode, detail: impl Into<String>) -> Refusal {
    Refusal {
        code,
        params: BTreeMap::new(),
        detail: detail.into(),
    }
}

/// A refusal that says where.
pub(crate) fn refuse_at(code: ErrorCode, path: &Path, detail: impl Into<String>) -> Refusal {
    Refusal {
        params: BTreeMap::from([("path".to_owned(), path.display().to_string())]),
        ..refuse(code, detail)
    }
}

/// A wrong call to the engine.
pub(crate) fn from_run(error: &RunError) -> Refusal {
    let code = match error {
        RunError::Ended => ErrorCode::RunEnded,
        RunError::NotOpen(_) => ErrorCode::ChoiceNotOpen,
        RunError::NotSaid { .. } => ErrorCode::DetailNotSaid,
        RunError::NotToBeJudged => ErrorCode::NotToBeJudged,
        // The checker keeps a scenario that leads nowhere out of the pack, so the recorded one must have been another.
        RunError::Broken(_) => ErrorCode::RunPackChanged,
    };
    refuse(code, error.to_string())
}

/// A wrong call to the quiz.
pub(crate) fn from_quiz(error: &QuizError) -> Refusal {
    let code = match error {
        QuizError::MovedOn(_) => ErrorCode::QuizMovedOn,
        QuizError::HalfJudged => ErrorCode::BadRequest,
        QuizError::NotOpen(_) => ErrorCode::ChoiceNotOpen,
        QuizError::Broken(_) => ErrorCode::QuizPackChanged,
    };
    refuse(code, error.to_string())
}

/// Records that refused, as something to be said once while practice goes on.
pub(crate) fn notice(error: &RecordsError, folder: &Path) -> Notice {
    tracing::warn!(%error, "the records refused");
    notice_with(error.code(), [("path", folder.display().to_string())])
}

/// Records that refused, as the end of a call.
pub(crate) fn from_records(error: &RecordsError, folder: &Path) -> Refusal {
    let Notice { code, params } = notice(error, folder);
    Refusal {
        code,
        params,
        detail: error.to_string(),
    }
}

/// A notice with parameters.
pub(crate) fn notice_with<const N: usize>(code: ErrorCode, params: [(&str, String); N]) -> Notice {
    Notice {
        code,
        params: params.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    }
}
