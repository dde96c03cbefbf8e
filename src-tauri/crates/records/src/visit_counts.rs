//! Table `visit_counts`: how many visitors the kiosk had and what they did, by day and hour. Counts alone: nothing of a visitor is kept.

use std::{fmt, str::FromStr};

use rusqlite::{Row, TransactionBehavior, named_params};
use words::{Day, KioskDoor};

use crate::{Records, RecordsError, error::Doing, written::written};

/// 2026-11-23. What was counted is written as `visitor` or, of a door, as `opened:call`.
pub(crate) const CREATE: &str = "
    CREATE TABLE visit_counts (
        day   TEXT    NOT NULL,
        hour  INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
        what  TEXT    NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        PRIMARY KEY (day, hour, what)
    ) STRICT, WITHOUT ROWID;
";

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitCount {
    /// Somebody touched the screen.
    Visitor,
    /// A door was opened.
    Opened(KioskDoor),
    /// The end behind a door was reached.
    Finished(KioskDoor),
    /// Before the story a contact was acted on: safely, or not.
    Before(Hit),
    /// After it.
    After(Hit),
}

/// How a contact was acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hit {
    /// Safely.
    Hit,
    /// Not safely.
    Miss,
}

/// How often something happened in an hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitCountRow {
    /// The day.
    pub day: Day,
    /// The hour of the day, 0 to 23.
    pub hour: u8,
    /// What.
    pub what: VisitCount,
    /// How often.
    pub count: u32,
}

impl fmt::Display for VisitCount {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Visitor => out.write_str("visitor"),
            Self::Opened(door) => write!(out, "opened:{}", written(*door)),
            Self::Finished(door) => write!(out, "finished:{}", written(*door)),
            Self::Before(Hit::Hit) => out.write_str("before:hit"),
            Self::Before(Hit::Miss) => out.write_str("before:miss"),
            Self::After(Hit::Hit) => out.write_str("after:hit"),
            Self::After(Hit::Miss) => out.write_str("after:miss"),
        }
    }
}

impl FromStr for VisitCount {
    type Err = RecordsError;

    fn from_str(found: &str) -> Result<Self, RecordsError> {
        let hits = [Hit::Hit, Hit::Miss]
            .into_iter()
            .flat_map(|hit| [Self::Before(hit), Self::After(hit)]);
        let doors = KioskDoor::ALL
            .into_iter()
            .flat_map(|door| [Self::Opened(door), Self::Finished(door)]);
        let mut every = std::iter::once(Self::Visitor).chain(hits).chain(doors);
        every.find(|what| what.to_string() == found).ok_or_else(|| RecordsError::Row {
            doing: "reading the counts of visits",
            found: found.to_owned(),
        })
    }
}

impl Records {
    /// Adds to the counts of an hour: all of it, or nothing.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn add_visit_counts(&mut self, day: &Day, hour: u8, counts: &[(VisitCount, u32)]) -> Result<(), RecordsError> {
        let doing = "counting a visit";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        for (what, count) in counts.iter().filter(|(_, count)| *count > 0) {
            change
                .prepare_cached(
                    "INSERT INTO visit_counts (day, hour, what, count) VALUES (:day, :hour, :what, :count)
                     ON CONFLICT (day, hour, what) DO UPDATE SET count = min(count + excluded.count, 4294967295)",
                )
                .doing(doing)?
                .execute(named_params! { ":day": day.0, ":hour": hour, ":what": what.to_string(), ":count": count })
                .doing(doing)?;
        }
        change.commit().doing(doing)
    }

    /// What was counted from a day on, or ever: by day, hour and what.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn visit_counts(&self, from: Option<&Day>) -> Result<Vec<VisitCountRow>, RecordsError> {
        let doing = "reading the counts of visits";
        let sql = "SELECT day, hour, what, count FROM visit_counts WHERE day >= ?1 ORDER BY day, hour, what";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let from = from.map_or("", |day| &day.0);
        let rows = select.query_map([from], counted).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

fn counted(row: &Row<'_>) -> rusqlite::Result<Result<VisitCountRow, RecordsError>> {
    let what: String = row.get("what")?;
    let what = match what.parse() {
        Ok(what) => what,
        Err(error) => return Ok(Err(error)),
    };
    Ok(Ok(VisitCountRow {
        day: Day(row.get("day")?),
        hour: row.get("hour")?,
        what,
        count: row.get("count")?,
    }))
}
