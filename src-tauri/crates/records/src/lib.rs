//! What is kept on disk: people, runs and their events, quizzes, boosters and their answers, settings, and notes where a person asked for it.
//!
//! One SQLite file with write-ahead log, synchronous FULL, foreign keys and STRICT tables; one file of code a table. A call that
//! returns `Ok` has its row on disk. Nothing here knows what a run means: `app` hands in rows and takes rows out.

mod answers;
mod boosters;
mod error;
mod migrations;
mod open;
mod people;
mod quizzes;
mod rescue_notes;
mod run_events;
mod runs;
mod settings;
mod written;

pub use answers::{Acted, AnswerRow, Contact, DayCount, NewAnswer, Source};
pub use boosters::BoosterRow;
pub use error::RecordsError;
pub use open::{Opened, Records};
pub use people::PersonRow;
pub use quizzes::{NewQuiz, QuizRow, QuizState};
pub use run_events::{EventKind, EventRow};
pub use runs::{NewRun, RunRow, RunState};
