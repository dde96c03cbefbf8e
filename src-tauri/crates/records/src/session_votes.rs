//! Tables `session_phones` and `session_votes`: which phones may come back, and what each has voted. They are written together, many in one
//! stroke, and both are gone at the close.

use rusqlite::{TransactionBehavior, named_params};
use words::{Letter, Moment, SessionId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, written},
};

/// 2026-11-23. `token` is a hash: the phone alone knows what it is of.
pub(crate) const CREATE_PHONES: &str = "
    CREATE TABLE session_phones (
        session INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        voter   INTEGER NOT NULL,
        token   BLOB    NOT NULL,
        PRIMARY KEY (session, voter)
    ) STRICT, WITHOUT ROWID;
";

/// 2026-11-23. One vote a phone and question: the last one counts.
pub(crate) const CREATE_VOTES: &str = "
    CREATE TABLE session_votes (
        session  INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
        question INTEGER NOT NULL,
        voter    INTEGER NOT NULL,
        letter   TEXT    NOT NULL,
        PRIMARY KEY (session, question, voter)
    ) STRICT, WITHOUT ROWID;
";

/// A phone that came in for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhoneRow {
    /// Its number in this session.
    pub voter: u32,
    /// The hash of its token.
    pub token: [u8; 32],
}

/// A vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteRow {
    /// The question, from 0.
    pub question: u32,
    /// Whose.
    pub voter: u32,
    /// What.
    pub letter: Letter,
}

impl Records {
    /// Keeps phones that came in and votes, all in one stroke: what this returns from is on disk.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn keep_votes(&mut self, session: SessionId, phones: &[PhoneRow], votes: &[VoteRow], now: Moment) -> Result<(), RecordsError> {
        let doing = "recording votes";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        {
            let sql = "INSERT INTO session_phones (session, voter, token) VALUES (:session, :voter, :token)";
            let mut insert = change.prepare_cached(sql).doing(doing)?;
            for phone in phones {
                let row = named_params! { ":session": session.0, ":voter": phone.voter, ":token": phone.token };
                insert.execute(row).doing(doing)?;
            }
            let sql = "INSERT INTO session_votes (session, question, voter, letter) VALUES (:session, :question, :voter, :letter)
                       ON CONFLICT (session, question, voter) DO UPDATE SET letter = excluded.letter";
            let mut upsert = change.prepare_cached(sql).doing(doing)?;
            for vote in votes {
                let row = named_params! {
                    ":session": session.0, ":question": vote.question, ":voter": vote.voter, ":letter": written(vote.letter),
                };
                upsert.execute(row).doing(doing)?;
            }
            let touched = "UPDATE sessions SET touched_at = ?2 WHERE id = ?1";
            change.execute(touched, (session.0, now.0)).doing(doing)?;
        }
        change.commit().doing(doing)
    }

    /// The phones that may come back.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn phones(&self, session: SessionId) -> Result<Vec<PhoneRow>, RecordsError> {
        let doing = "reading the phones of a session";
        let sql = "SELECT voter, token FROM session_phones WHERE session = ?1 ORDER BY voter";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select
            .query_map([session.0], |row| {
                Ok(PhoneRow {
                    voter: row.get("voter")?,
                    token: row.get("token")?,
                })
            })
            .doing(doing)?;
        rows.map(|row| row.doing(doing)).collect()
    }

    /// The votes of a session.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn votes(&self, session: SessionId) -> Result<Vec<VoteRow>, RecordsError> {
        let doing = "reading the votes of a session";
        let sql = "SELECT question, voter, letter FROM session_votes WHERE session = ?1 ORDER BY question, voter";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select
            .query_map([session.0], |row| {
                let (question, voter, letter) = (row.get("question")?, row.get("voter")?, read(row, "letter")?);
                Ok(letter.map(|letter| VoteRow { question, voter, letter }))
            })
            .doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}
