//! Table `computer`: what the computer itself keeps in mind, not one of its people. One row a value.

/// 2026-11-23.
pub(crate) const CREATE: &str = "
    CREATE TABLE computer (
        name  TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
";
