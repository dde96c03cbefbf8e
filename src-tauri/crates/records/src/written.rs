//! Words as the tables write them: the names they have on the wire, in kebab-case. A word that has shipped is never changed.

use rusqlite::Row;
use serde::{Serialize, de::DeserializeOwned};

use crate::RecordsError;

/// How a table writes a word.
///
/// # Panics
/// Never: every word is an enum without fields, which always has a name.
pub(crate) fn written<T: Serialize>(word: T) -> String {
    serde_plain::to_string(&word).unwrap_or_default()
}

/// The word in a column. One that this version does not know is an error of the row, not of the file.
pub(crate) fn read<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Result<T, RecordsError>> {
    let found: String = row.get(column)?;
    Ok(serde_plain::from_str(&found).map_err(|_| RecordsError::Row {
        doing: "reading a word",
        found,
    }))
}

/// The word in a column that may be empty.
pub(crate) fn read_some<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Result<Option<T>, RecordsError>> {
    if row.get::<_, Option<String>>(column)?.is_none() {
        return Ok(Ok(None));
    }
    Ok(read(row, column)?.map(Some))
}
