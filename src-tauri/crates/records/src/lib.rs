//! What is kept on disk: people, runs and their events, quizzes, boosters and their answers, sessions with an audience, counts of the kiosk's visits, settings, and notes where a person asked for it; beside them the
//! daily backups.
//!
//! One SQLite file with write-ahead log, synchronous FULL, foreign keys and STRICT tables; one file of code a table. A call that
//! returns `Ok` has its row on disk. Nothing here knows what a run means: `app` hands in rows and takes rows out.

mod answers;
mod backups;
mod boosters;
mod computer;
mod erase;
mod error;
mod kept;
mod migrations;
mod open;
mod people;
mod quizzes;
mod rescue_notes;
mod run_events;
mod runs;
mod session_counts;
mod session_hands;
mod session_presses;
mod session_votes;
mod sessions;
mod settings;
mod visit_counts;
mod written;

pub use answers::{Acted, AnswerRow, Contact, DayCount, NewAnswer, Source};
pub use backups::{Backup, Backups};
pub use boosters::BoosterRow;
pub use error::RecordsError;
pub use kept::Kept;
pub use open::{Damage, Opened, Records};
pub use people::PersonRow;
pub use quizzes::{NewQuiz, QuizRow, QuizState};
pub use run_events::{EventKind, EventRow};
pub use runs::{NewRun, RunRow, RunState};
pub use session_counts::{CountKind, SessionCount};
pub use session_hands::HandsRow;
pub use session_votes::{PhoneRow, VoteRow};
pub use sessions::{DoorRow, NewSession, SessionRow, SessionState};
pub use visit_counts::{Hit, VisitCount, VisitCountRow};
