//! Table `boosters`: one row a repetition that was begun.

use rusqlite::{Row, named_params};
use words::{BoosterFormat, BoosterId, ItemId, Moment, PackId, PersonId, Recalled};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, read_some, written},
};

/// 2026-11-23. `due_on` is the number of days after the first story on which it fell due (2, 7, 12, …). Its new item is a row of `answers`.
pub(crate) const CREATE: &str = "
    CREATE TABLE boosters (
        id         INTEGER PRIMARY KEY,
        person     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        due_on     INTEGER NOT NULL,
        format     TEXT    NOT NULL,
        pack       TEXT    NOT NULL,
        item       TEXT    NOT NULL,
        recalled   TEXT,
        started_at INTEGER NOT NULL,
        done_at    INTEGER
    ) STRICT;
    CREATE INDEX boosters_by_person ON boosters (person, started_at);
";

/// A recorded booster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoosterRow {
    /// Its number.
    pub id: BoosterId,
    /// Whose it is.
    pub person: PersonId,
    /// On which day after the first story it fell due.
    pub due_on: u32,
    /// How it has one recall.
    pub format: BoosterFormat,
    /// The pack of its new item.
    pub pack: PackId,
    /// Its new item.
    pub item: ItemId,
    /// How well it was recalled; none before.
    pub recalled: Option<Recalled>,
    /// When it was begun.
    pub started_at: Moment,
    /// When its item was answered; none before.
    pub done_at: Option<Moment>,
}

impl Records {
    /// Begins a booster; `id`, `recalled` and `done_at` of the row are not looked at.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn begin_booster(&mut self, booster: &BoosterRow) -> Result<BoosterId, RecordsError> {
        let doing = "beginning a booster";
        let sql = "INSERT INTO boosters (person, due_on, format, pack, item, started_at)
                   VALUES (:person, :due_on, :format, :pack, :item, :started_at)";
        let id = self.connection.prepare_cached(sql).doing(doing)?.insert(named_params! {
            ":person": booster.person.0,
            ":due_on": booster.due_on,
            ":format": written(booster.format),
            ":pack": booster.pack.0,
            ":item": booster.item.0,
            ":started_at": booster.started_at.0,
        });
        id.map(BoosterId).doing(doing)
    }

    /// Keeps how well it was recalled.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn recall_booster(&mut self, id: BoosterId, recalled: Recalled) -> Result<(), RecordsError> {
        let doing = "keeping what was recalled";
        let sql = "UPDATE boosters SET recalled = ?2 WHERE id = ?1";
        let mut update = self.connection.prepare_cached(sql).doing(doing)?;
        update.execute((id.0, written(recalled))).doing(doing).map(drop)
    }

    /// Gives a booster another item, in place of one that is gone.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn give_booster_item(&mut self, id: BoosterId, pack: &PackId, item: &ItemId) -> Result<(), RecordsError> {
        let doing = "giving a booster another item";
        let sql = "UPDATE boosters SET pack = ?2, item = ?3 WHERE id = ?1";
        let mut update = self.connection.prepare_cached(sql).doing(doing)?;
        update.execute((id.0, &pack.0, &item.0)).doing(doing).map(drop)
    }

    /// A person's boosters, begun first first. There are at most a few dozen.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn boosters(&self, person: PersonId) -> Result<Vec<BoosterRow>, RecordsError> {
        let doing = "reading the boosters";
        let sql = "SELECT id, person, due_on, format, pack, item, recalled, started_at, done_at
                   FROM boosters WHERE person = ?1 ORDER BY started_at, id";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map([person.0], booster_row).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

fn booster_row(row: &Row<'_>) -> rusqlite::Result<Result<BoosterRow, RecordsError>> {
    let (format, recalled) = match (read(row, "format")?, read_some(row, "recalled")?) {
        (Ok(format), Ok(recalled)) => (format, recalled),
        (Err(error), _) | (_, Err(error)) => return Ok(Err(error)),
    };
    Ok(Ok(BoosterRow {
        id: BoosterId(row.get("id")?),
        person: PersonId(row.get("person")?),
        due_on: row.get("due_on")?,
        format,
        pack: PackId(row.get("pack")?),
        item: ItemId(row.get("item")?),
        recalled,
        started_at: Moment(row.get("started_at")?),
        done_at: row.get::<_, Option<i64>>("done_at")?.map(Moment),
    }))
}
