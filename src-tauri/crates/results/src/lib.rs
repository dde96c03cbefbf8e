//! Counts of many machines as one dataset: Parquet files, partitioned by kind and month, one file a machine and month.
//!
//! What is counted and what is not is decided by whoever hands the rows in. Here they are written, laid in place file by file (each whole or
//! not at all), and read again. The columns are explained for strangers in `docs/results/README.md`.

mod columns;
mod dataset;
mod error;
mod machine;
mod row;

pub use dataset::{Laid, lay, read};
pub use error::ResultsError;
pub use machine::Machine;
pub use row::{Kind, Outcome, Phase, Row};
