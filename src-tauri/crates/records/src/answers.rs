//! Tables `answers`, one row a contact that was judged and acted on, and `answer_days`, their counts by day.
//!
//! The counts exist so that progress over a million answers is read as fast as over none; both are written in one transaction.

use rusqlite::{Row, Transaction, TransactionBehavior, named_params};
use words::{Action, BoosterId, Channel, ChoiceId, Confidence, Day, ItemId, Judgement, Moment, Nature, PackId, PersonId, QuizId, RunId};

use crate::{
    Records, RecordsError,
    error::Doing,
    written::{read, read_some, written},
};

/// 2026-11-23. What the contact was stands beside the answer, because the pack may have changed or gone when progress is looked at. An
/// introduced story has no judgement; an item that was judged and not yet acted on has no action. `subject` is an item, or of a run the scenario.
pub(crate) const CREATE: &str = "
    CREATE TABLE answers (
        id         INTEGER PRIMARY KEY,
        person     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        quiz       INTEGER REFERENCES quizzes (id) ON DELETE CASCADE,
        booster    INTEGER REFERENCES boosters (id) ON DELETE CASCADE,
        run        INTEGER REFERENCES runs (id) ON DELETE CASCADE,
        pack       TEXT    NOT NULL,
        subject    TEXT    NOT NULL,
        channel    TEXT    NOT NULL,
        nature     TEXT    NOT NULL,
        judgement  TEXT,
        confidence TEXT,
        choice     TEXT,
        action     TEXT,
        at         INTEGER NOT NULL,
        CHECK ((quiz IS NOT NULL) + (booster IS NOT NULL) + (run IS NOT NULL) = 1)
    ) STRICT;
    CREATE INDEX answers_by_person ON answers (person, at);
    CREATE INDEX answers_by_subject ON answers (person, pack, subject, at);
    CREATE INDEX answers_by_quiz ON answers (quiz) WHERE quiz IS NOT NULL;
    CREATE INDEX answers_by_booster ON answers (booster) WHERE booster IS NOT NULL;
    CREATE INDEX answers_by_run ON answers (run) WHERE run IS NOT NULL;
    CREATE TABLE answer_days (
        person     INTEGER NOT NULL REFERENCES people (id) ON DELETE CASCADE,
        day        TEXT    NOT NULL,
        channel    TEXT    NOT NULL,
        nature     TEXT    NOT NULL,
        judgement  TEXT    NOT NULL,
        confidence TEXT    NOT NULL,
        action     TEXT    NOT NULL,
        count      INTEGER NOT NULL,
        PRIMARY KEY (person, day, channel, nature, judgement, confidence, action)
    ) STRICT, WITHOUT ROWID;
";

const COLUMNS: &str = "id, quiz, booster, run, pack, subject, channel, nature, judgement, confidence, choice, action, at";

/// Where a contact was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// In a quiz.
    Quiz(QuizId),
    /// In a booster.
    Booster(BoosterId),
    /// In a story.
    Run(RunId),
}

/// What was met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The pack it is of.
    pub pack: PackId,
    /// The item, or the scenario of a story.
    pub subject: String,
    /// The channel over which it came, or on which the story began.
    pub channel: Channel,
    /// What it was.
    pub nature: Nature,
}

/// A contact that was judged, or an introduced story that came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// By whom.
    pub person: PersonId,
    /// Where.
    pub source: Source,
    /// What.
    pub contact: Contact,
    /// What it was taken to be; none where that was told beforehand.
    pub judgement: Option<Judgement>,
    /// How sure; none where it could not be told.
    pub confidence: Option<Confidence>,
    /// When.
    pub at: Moment,
}

/// What was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acted {
    /// The choice that was taken, or of a story the ending.
    pub choice: ChoiceId,
    /// How it is scored.
    pub action: Action,
    /// When.
    pub at: Moment,
    /// The calendar day of that, where the person is.
    pub day: Day,
}

/// A recorded answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Its number.
    pub id: i64,
    /// As it was judged.
    pub answer: NewAnswer,
    /// What was done; none before.
    pub acted: Option<(ChoiceId, Action)>,
}

/// How many answers of one kind there were on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// The channel.
    pub channel: Channel,
    /// What the contacts were.
    pub nature: Nature,
    /// What they were taken to be; none where that was told beforehand.
    pub judgement: Option<Judgement>,
    /// How sure.
    pub confidence: Option<Confidence>,
    /// How what was done is scored.
    pub action: Action,
    /// How many.
    pub count: u32,
}

impl Records {
    /// Keeps a judgement of a quiz's or booster's item. On disk when it returns.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn judge_item(&mut self, answer: &NewAnswer) -> Result<i64, RecordsError> {
        let doing = "recording a judgement";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        let id = insert(&change, answer).doing(doing)?;
        if let Source::Quiz(quiz) = answer.source {
            touch(&change, quiz, answer.at, false).doing(doing)?;
        }
        change.commit().doing(doing)?;
        Ok(id)
    }

    /// Keeps what was done about an item that was judged; `last` closes its quiz. A booster is done with its one item. On disk when it
    /// returns.
    ///
    /// # Errors
    /// Whatever SQLite refuses; then nothing has changed.
    pub fn act_on_item(&mut self, id: i64, acted: &Acted, last: bool) -> Result<(), RecordsError> {
        let doing = "recording what was done";
        let change = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .doing(doing)?;
        act(&change, id, acted).doing(doing)?;
        let source = "SELECT quiz, booster FROM answers WHERE id = ?1";
        let (quiz, booster): (Option<i64>, Option<i64>) =
            change.query_row(source, [id], |row| Ok((row.get(0)?, row.get(1)?))).doing(doing)?;
        if let Some(quiz) = quiz {
            touch(&change, QuizId(quiz), acted.at, last).doing(doing)?;
        }
        if let Some(booster) = booster {
            let sql = "UPDATE boosters SET done_at = ?2 WHERE id = ?1";
            change.execute(sql, (booster, acted.at.0)).doing(doing)?;
        }
        change.commit().doing(doing)
    }

    /// The answers of a quiz, in the order in which they were given.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn answers_of_quiz(&self, quiz: QuizId) -> Result<Vec<AnswerRow>, RecordsError> {
        self.answers("WHERE quiz = ?1 ORDER BY id", [quiz.0])
    }

    /// The answer to the item of a booster, if it was given.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn answers_of_booster(&self, booster: BoosterId) -> Result<Vec<AnswerRow>, RecordsError> {
        self.answers("WHERE booster = ?1 ORDER BY id", [booster.0])
    }

    /// A person's last answers to what a pack has, latest first, at most so many.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn last_answers(&self, person: PersonId, pack: &PackId, most: u32) -> Result<Vec<AnswerRow>, RecordsError> {
        // The `+` keeps SQLite from finding the pack by its index, and sorting a million answers to give back the last few.
        self.answers(
            "WHERE person = ?1 AND +pack = ?2 ORDER BY at DESC, id DESC LIMIT ?3",
            (person.0, &pack.0, most),
        )
    }

    /// Every answer of a person, in order, handed out one by one: there may be a million.
    ///
    /// # Errors
    /// Whatever SQLite refuses, and whatever `each` refuses.
    pub fn each_answer<E: From<RecordsError>>(&self, person: PersonId, mut each: impl FnMut(AnswerRow) -> Result<(), E>) -> Result<(), E> {
        let doing = "reading the answers";
        let sql = format!("SELECT person, {COLUMNS} FROM answers WHERE person = ?1 ORDER BY at, id");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let mut rows = select.query([person.0]).doing(doing)?;
        while let Some(row) = rows.next().doing(doing)? {
            each(answer_row(row).doing(doing)??)?;
        }
        Ok(())
    }

    /// The items a person has met, each with the last time.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn items_met(&self, person: PersonId, pack: &PackId) -> Result<Vec<(ItemId, Moment)>, RecordsError> {
        let doing = "reading which items were met";
        let sql = "SELECT subject, max(at) FROM answers WHERE person = ?1 AND pack = ?2 AND run IS NULL GROUP BY subject";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map((person.0, &pack.0), |row| Ok((ItemId(row.get(0)?), Moment(row.get(1)?))));
        rows.doing(doing)?.collect::<Result<_, _>>().doing(doing)
    }

    /// How many of those items a person had met before then.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn count_met_before(&self, person: PersonId, pack: &PackId, items: &[ItemId], then: Moment) -> Result<usize, RecordsError> {
        let doing = "reading how many items were met before";
        let sql = "SELECT EXISTS (SELECT 1 FROM answers WHERE person = ?1 AND pack = ?2 AND subject = ?3 AND at < ?4 AND run IS NULL)";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let mut met = 0;
        for item in items {
            let known: bool = select
                .query_row((person.0, &pack.0, &item.0, then.0), |row| row.get(0))
                .doing(doing)?;
            met += usize::from(known);
        }
        Ok(met)
    }

    /// How many answers of each kind a person gave on each day, in the order of the days.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn answer_days(&self, person: PersonId) -> Result<Vec<DayCount>, RecordsError> {
        let doing = "reading the counts of the days";
        let sql = "SELECT day, channel, nature, nullif(judgement, '') AS judgement, nullif(confidence, '') AS confidence, action, count
                   FROM answer_days WHERE person = ?1 ORDER BY day";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map([person.0], day_count).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }

    /// The first and the last day on which a person answered anything.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn answered_between(&self, person: PersonId) -> Result<Option<(Day, Day)>, RecordsError> {
        let doing = "reading when anything was answered";
        // Two questions that the key answers at once; asked together they would read every row.
        let sql = "SELECT (SELECT min(day) FROM answer_days WHERE person = ?1), (SELECT max(day) FROM answer_days WHERE person = ?1)";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let found = select.query_row([person.0], |row| {
            Ok((row.get::<_, Option<String>>(0)?, row.get::<_, Option<String>>(1)?))
        });
        let (first, last) = found.doing(doing)?;
        Ok(first.zip(last).map(|(first, last)| (Day(first), Day(last))))
    }

    /// How many answers of each kind a person gave in each month, under its first day, in order: of the last so many months in which there
    /// were any. How sure they were is not told apart. Months and not days, because of a million answers there may be as many counts of days.
    ///
    /// # Errors
    /// Whatever SQLite refuses.
    pub fn answer_months(&self, person: PersonId, most: u32) -> Result<Vec<DayCount>, RecordsError> {
        let doing = "reading the counts of the months";
        // By day first, in the order of the key, which needs no sorting; what little that leaves is put together by month.
        let sql = "WITH RECURSIVE last (month, number) AS (
                       SELECT substr(max(day), 1, 7), 1 FROM answer_days WHERE person = ?1
                       UNION ALL
                       SELECT (SELECT substr(max(day), 1, 7) FROM answer_days WHERE person = ?1 AND day < last.month), number + 1
                       FROM last WHERE month IS NOT NULL AND number < ?2
                   ),
                   days AS (
                       SELECT day, channel, nature, judgement,
                              sum(iif(action = 'safe', count, 0)) AS safe,
                              sum(iif(action = 'unsafe', count, 0)) AS unsafe,
                              sum(iif(action = 'needlessly-costly', count, 0)) AS costly
                       FROM answer_days WHERE person = ?1 AND day >= (SELECT min(month) FROM last)
                       GROUP BY day, channel, nature, judgement
                   ),
                   months AS (
                       SELECT substr(day, 1, 7) || '-01' AS month, channel, nature, judgement, sum(safe) AS safe, sum(unsafe) AS unsafe, sum(costly) AS costly
                       FROM days GROUP BY 1, 2, 3, 4
                   ),
                   kinds (month, channel, nature, judgement, action, count) AS (
                       SELECT month, channel, nature, judgement, 'safe', safe FROM months
                       UNION ALL SELECT month, channel, nature, judgement, 'unsafe', unsafe FROM months
                       UNION ALL SELECT month, channel, nature, judgement, 'needlessly-costly', costly FROM months
                   )
                   SELECT month AS day, channel, nature, nullif(judgement, '') AS judgement, NULL AS confidence, action, count
                   FROM kinds WHERE count > 0 ORDER BY month";
        let mut select = self.connection.prepare_cached(sql).doing(doing)?;
        let rows = select.query_map((person.0, most), day_count).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }

    fn answers(&self, which: &str, parameters: impl rusqlite::Params) -> Result<Vec<AnswerRow>, RecordsError> {
        let doing = "reading the answers";
        let sql = format!("SELECT person, {COLUMNS} FROM answers {which}");
        let mut select = self.connection.prepare_cached(&sql).doing(doing)?;
        let rows = select.query_map(parameters, answer_row).doing(doing)?;
        rows.map(|row| row.doing(doing)?).collect()
    }
}

/// Keeps what a story came to, within the transaction of its last event.
pub(crate) fn answer_run(change: &Transaction<'_>, answer: &NewAnswer, acted: &Acted) -> rusqlite::Result<()> {
    let id = insert(change, answer)?;
    act(change, id, acted)
}

fn insert(change: &Transaction<'_>, answer: &NewAnswer) -> rusqlite::Result<i64> {
    let (quiz, booster, run) = match answer.source {
        Source::Quiz(QuizId(id)) => (Some(id), None, None),
        Source::Booster(BoosterId(id)) => (None, Some(id), None),
        Source::Run(RunId(id)) => (None, None, Some(id)),
    };
    let sql = "INSERT INTO answers (person, quiz, booster, run, pack, subject, channel, nature, judgement, confidence, at)
               VALUES (:person, :quiz, :booster, :run, :pack, :subject, :channel, :nature, :judgement, :confidence, :at)";
    change.prepare_cached(sql)?.insert(named_params! {
        ":person": answer.person.0,
        ":quiz": quiz,
        ":booster": booster,
        ":run": run,
        ":pack": answer.contact.pack.0,
        ":subject": answer.contact.subject,
        ":channel": written(answer.contact.channel),
        ":nature": written(answer.contact.nature),
        ":judgement": answer.judgement.map(written),
        ":confidence": answer.confidence.map(written),
        ":at": answer.at.0,
    })
}

/// Sets the action and counts the answer; one that was acted on already is neither changed nor counted again.
fn act(change: &Transaction<'_>, id: i64, acted: &Acted) -> rusqlite::Result<()> {
    let sql = "UPDATE answers SET choice = :choice, action = :action WHERE id = :id AND action IS NULL";
    let changed = change.prepare_cached(sql)?.execute(named_params! {
        ":choice": acted.choice.0, ":action": written(acted.action), ":id": id,
    })?;
    if changed == 0 {
        return Ok(());
    }
    let sql = "INSERT INTO answer_days (person, day, channel, nature, judgement, confidence, action, count)
               SELECT person, :day, channel, nature, coalesce(judgement, ''), coalesce(confidence, ''), action, 1 FROM answers WHERE id = :id
               ON CONFLICT DO UPDATE SET count = count + 1";
    change
        .prepare_cached(sql)?
        .execute(named_params! { ":day": acted.day.0, ":id": id })?;
    Ok(())
}

fn touch(change: &Transaction<'_>, quiz: QuizId, at: Moment, last: bool) -> rusqlite::Result<()> {
    let sql = "UPDATE quizzes SET touched_at = :at, state = iif(:last, 'ended', state) WHERE id = :id";
    change
        .prepare_cached(sql)?
        .execute(named_params! { ":at": at.0, ":last": last, ":id": quiz.0 })?;
    Ok(())
}

fn answer_row(row: &Row<'_>) -> rusqlite::Result<Result<AnswerRow, RecordsError>> {
    let (quiz, booster, run): (Option<i64>, Option<i64>, Option<i64>) = (row.get("quiz")?, row.get("booster")?, row.get("run")?);
    let source = match (quiz, booster, run) {
        (Some(id), ..) => Source::Quiz(QuizId(id)),
        (_, Some(id), _) => Source::Booster(BoosterId(id)),
        (.., id) => Source::Run(RunId(id.unwrap_or_default())),
    };
    let words = || -> rusqlite::Result<Result<_, RecordsError>> {
        let (channel, nature) = (read(row, "channel")?, read(row, "nature")?);
        let (judgement, confidence) = (read_some(row, "judgement")?, read_some(row, "confidence")?);
        let action = read_some::<Action>(row, "action")?;
        Ok((|| Ok((channel?, nature?, judgement?, confidence?, action?)))())
    };
    let (channel, nature, judgement, confidence, action) = match words()? {
        Ok(words) => words,
        Err(error) => return Ok(Err(error)),
    };
    let choice: Option<String> = row.get("choice")?;
    Ok(Ok(AnswerRow {
        id: row.get("id")?,
        answer: NewAnswer {
            person: PersonId(row.get("person")?),
            source,
            contact: Contact {
                pack: PackId(row.get("pack")?),
                subject: row.get("subject")?,
                channel,
                nature,
            },
            judgement,
            confidence,
            at: Moment(row.get("at")?),
        },
        acted: choice.zip(action).map(|(choice, action)| (ChoiceId(choice), action)),
    }))
}

fn day_count(row: &Row<'_>) -> rusqlite::Result<Result<DayCount, RecordsError>> {
    let (channel, nature) = (read(row, "channel")?, read(row, "nature")?);
    let (judgement, confidence) = (read_some(row, "judgement")?, read_some(row, "confidence")?);
    let action = read(row, "action")?;
    let (day, count) = (Day(row.get("day")?), row.get("count")?);
    Ok((|| {
        Ok(DayCount {
            day,
            channel: channel?,
            nature: nature?,
            judgement: judgement?,
            confidence: confidence?,
            action: action?,
            count,
        })
    })())
}
