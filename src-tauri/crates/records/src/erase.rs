//! Erasing: afterwards nothing of it is left in any file of the data folder, its backups and what was set aside included.

use std::{fs, io};

use rusqlite::TransactionBehavior;
use words::{Day, PersonId};

use crate::{Records, RecordsError, error::Doing, open::ASIDE, people};

impl Records {
    /// Erases a person and all that is theirs, with every backup and every file that was set aside: they hold it too. A fresh backup of the
    /// others is made, under this day. Where nobody is left, the first person is there again, with nothing.
    ///
    /// # Errors
    /// Whatever the system refuses. Some may be gone then and some not: it is to be asked for again.
    pub fn erase_person(&mut self, person: PersonId, day: &Day) -> Result<(), RecordsError> {
        let doing = "erasing a person";
        self.remove_copies()?;
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        change.execute("DELETE FROM people WHERE id = ?1", [person.0]).doing(doing)?;
        let somebody: bool = change
            .query_row("SELECT EXISTS (SELECT 1 FROM people)", [], |row| row.get(0))
            .doing(doing)?;
        if !somebody {
            change.execute(people::FIRST, []).doing(doing)?;
        }
        change.commit().doing(doing)?;
        self.leave_no_trace(doing, day)
    }

    /// Erases everything of everybody. Afterwards the records are as new, with one person.
    ///
    /// # Errors
    /// As [`Self::erase_person`].
    pub fn erase_everything(&mut self, day: &Day) -> Result<(), RecordsError> {
        let doing = "erasing everything";
        self.remove_copies()?;
        // Every table at once, whatever it hangs on: a table that is added later is not forgotten, and each is emptied in one stroke.
        self.connection.pragma_update(None, "foreign_keys", false).doing(doing)?;
        let emptied = self.empty_every_table(doing);
        self.connection.pragma_update(None, "foreign_keys", true).doing(doing)?;
        emptied?;
        self.leave_no_trace(doing, day)
    }

    fn empty_every_table(&mut self, doing: &'static str) -> Result<(), RecordsError> {
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        let tables: Vec<String> = {
            let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
            let mut select = change.prepare(sql).doing(doing)?;
            let names = select.query_map([], |row| row.get(0)).doing(doing)?;
            names.collect::<Result<_, _>>().doing(doing)?
        };
        for table in tables {
            change.execute(&format!("DELETE FROM \"{table}\""), []).doing(doing)?;
        }
        change.execute(people::FIRST, []).doing(doing)?;
        change.commit().doing(doing)
    }

    /// Backups, and damaged files that were set aside.
    fn remove_copies(&self) -> Result<(), RecordsError> {
        self.backups().remove()?;
        let failed = |path: &std::path::Path, source: io::Error| RecordsError::File {
            doing: "removing what was set aside",
            path: path.to_owned(),
            source,
        };
        for entry in fs::read_dir(&self.folder).map_err(|source| failed(&self.folder, source))? {
            let path = entry.map_err(|source| failed(&self.folder, source))?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if name.starts_with(ASIDE) || name.ends_with(".part") {
                fs::remove_file(&path).map_err(|source| failed(&path, source))?;
            }
        }
        Ok(())
    }

    /// What was freed is zero already; the file is written anew without it, the log emptied, and a fresh backup made.
    fn leave_no_trace(&mut self, doing: &'static str, day: &Day) -> Result<(), RecordsError> {
        self.connection.flush_prepared_statement_cache();
        self.connection.execute_batch("VACUUM").doing(doing)?;
        self.empty_the_log(doing)?;
        self.backups().make(day)
    }

    /// Carries the log over into the file and cuts it to nothing.
    pub(crate) fn empty_the_log(&self, doing: &'static str) -> Result<(), RecordsError> {
        let busy: bool = self
            .connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
            .doing(doing)?;
        if busy {
            return Err(RecordsError::Busy { doing });
        }
        Ok(())
    }
}
