//! Table `run_events`: what happened in a run, in order.

use rusqlite::{TransactionBehavior, named_params};
use words::{Moment, RunId};

use crate::{Acted, NewAnswer, Records, RecordsError, answers::answer_run, error::Doing};

/// 2026-11-22. `subject` is the choice of a `chose` and the detail of a `tapped`.
pub(crate) const CREATE: &str = "
    CREATE TABLE run_events (
        run     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        place   INTEGER NOT NULL,
        kind    TEXT    NOT NULL CHECK (kind IN ('chose', 'tapped')),
        step    TEXT    NOT NULL,
        subject TEXT    NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (run, place)
    ) STRICT, WITHOUT ROWID;
";

/// 2026-11-22, later: a run can be judged. SQLite cannot change a CHECK, so the table is made anew.
pub(crate) const JUDGED: &str = "
    CREATE TABLE run_events_new (
        run     INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        place   INTEGER NOT NULL,
        kind    TEXT    NOT NULL CHECK (kind IN ('chose', 'tapped', 'judged')),
        step    TEXT    NOT NULL,
        subject TEXT    NOT NULL,
        at      INTEGER NOT NULL,
        PRIMARY KEY (run, place)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO run_events_new SELECT run, place, kind, step, subject, at FROM run_events;
    DROP TABLE run_events;
    ALTER TABLE run_events_new RENAME TO run_events;
";

/// What kind of thing happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A choice was taken.
    Chose,
    /// A detail was tapped.
    Tapped,
    /// What the contact was is judged.
    Judged,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// What kind of thing.
    pub kind: EventKind,
    /// The step; of a judgement the ending.
    pub step: String,
    /// The choice, the detail, or the judgement and its confidence.
    pub subject: String,
    /// When.
    pub at: Moment,
}

impl Records {
    /// Appends events to a run in one transaction, and closes the run if it has come to its end; `answer` is what it came to then. On
    /// disk when it returns.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn append_events(
        &mut self,
        run: RunId,
        events: &[EventRow],
        ended: bool,
        answer: Option<&(NewAnswer, Acted)>,
    ) -> Result<(), RecordsError> {
        let doing = "recording an answer";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        for event in events {
            change
                .prepare_cached(
                    "INSERT INTO run_events (run, place, kind, step, subject, at)
                     SELECT :run, coalesce(max(place), 0) + 1, :kind, :step, :subject, :at FROM run_events WHERE run = :run",
                )
                .doing(doing)?
                .execute(named_params! {
                    ":run": run.0,
                    ":kind": written(event.kind),
                    ":step": event.step,
                    ":subject": event.subject,
                    ":at": event.at.0,
                })
                .doing(doing)?;
            change
                .prepare_cached("UPDATE runs SET touched_at = :at, state = iif(:ended, 'ended', state) WHERE id = :run")
                .doing(doing)?
                .execute(named_params! { ":run": run.0, ":at": event.at.0, ":ended": ended })
                .doing(doing)?;
        }
        if let Some((answer, acted)) = answer {
            answer_run(&change, answer, acted).doing(doing)?;
        }
        change.commit().doing(doing)
    }

    /// The events of a run, in order.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn events(&self, run: RunId) -> Result<Vec<EventRow>, RecordsError> {
        let doing = "reading the events of a run";
        let sql = "SELECT kind, step, subject, at FROM run_events WHERE run = ?1 ORDER BY place";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select
            .query_map([run.0], |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, Moment(row.get(3)?)))
            })
            .doing(doing)?;
        rows.map(|row| {
            let (kind, step, subject, at) = row.doing(doing)?;
            let kind = match kind.as_str() {
                "chose" => EventKind::Chose,
                "tapped" => EventKind::Tapped,
                "judged" => EventKind::Judged,
                _ => return Err(RecordsError::Row { doing, found: kind }),
            };
            Ok(EventRow { kind, step, subject, at })
        })
        .collect()
    }
}

fn written(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Chose => "chose",
        EventKind::Tapped => "tapped",
        EventKind::Judged => "judged",
    }
}
