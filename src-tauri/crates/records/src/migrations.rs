//! Migrations: append-only, dated. A migration that has shipped is never edited; a change is a new one.

use rusqlite_migration::{M, Migrations};

use crate::{
    answers, boosters, computer, people, quizzes, rescue_notes, run_events, runs, session_counts, session_hands, session_presses,
    session_votes, sessions, settings, visit_counts,
};

/// How many migrations there are: the schema this program knows.
pub(crate) const KNOWN: i64 = STEPS.len() as i64;

/// 2026-11-22: people, runs, their events, settings; later the same day: a run can be judged; notes can be kept. 2026-11-23: quizzes,
/// boosters and the answers of all three; what the computer itself keeps in mind; sessions with an audience; counts of the kiosk's visits.
const STEPS: &[M<'static>] = &[
    M::up(people::CREATE),
    M::up(runs::CREATE),
    M::up(run_events::CREATE),
    M::up(settings::CREATE),
    M::up(run_events::JUDGED),
    M::up(rescue_notes::CREATE),
    M::up(quizzes::CREATE),
    M::up(boosters::CREATE),
    M::up(answers::CREATE),
    M::up(computer::CREATE),
    M::up(sessions::CREATE),
    M::up(session_presses::CREATE),
    M::up(session_votes::CREATE_PHONES),
    M::up(session_votes::CREATE_VOTES),
    M::up(session_hands::CREATE),
    M::up(session_counts::CREATE),
    M::up(visit_counts::CREATE),
];

pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);
