//! Fills the records of a folder with answers, for measuring: `fill <folder> <count> <people>`, over up to five people, four hundred days and
//! all channels.
//!
//! Quizzes, boosters and runs in the proportion in which people have them, and the counts by day as the program itself would have written.

#![allow(clippy::print_stderr, reason = "a tool of the measurements")]

use std::{error::Error, path::PathBuf};

use records::Records;
use rusqlite::Connection;
use words::Moment;

/// 2025-10-19, noon UTC: some four hundred days before the program was made.
const BEGUN: i64 = 1_760_875_200_000;

/// `n` counts from 0. A person's answers are spread over the days, as many scams as genuine ones; of every 20 contacts 18 are a quiz's, one a booster's,
/// one a story.
const FILL: &str = "
    INSERT OR IGNORE INTO people (id, animal, colour) VALUES
        (1, 'magpie', 'jade'), (2, 'cat', 'sky'), (3, 'rabbit', 'plum'), (4, 'panda', 'amber'), (5, 'carp', 'rose');
    DELETE FROM people WHERE id > ?3;

    CREATE TEMP TABLE contact AS
    WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < ?1)
    SELECT n,
           1 + n % ?3                                                                          AS person,
           n / ?3                                                                              AS own,
           ?2 + (n * 34560000 / ?1) * 1000                                                     AS at,
           CASE WHEN n / ?3 % 20 < 18 THEN 'quiz' WHEN n / ?3 % 20 = 18 THEN 'booster' ELSE 'run' END AS source
    FROM counted;

    INSERT INTO quizzes (id, person, kind, pack, version, hash, items, seed, state, started_at, touched_at)
    SELECT 1 + own / 20 * ?3 + person - 1, person, 'check-yourself', 'reported-cases', '1.0.0', 'filled', '', own, 'ended', min(at), max(at)
    FROM contact WHERE source = 'quiz' GROUP BY own / 20, person;

    INSERT INTO boosters (id, person, due_on, format, pack, item, recalled, started_at, done_at)
    SELECT 1 + n, person, 12, 'first-move', 'reported-cases', 'filled-' || own % 160, 'yes', at, at FROM contact WHERE source = 'booster';

    INSERT INTO runs (id, person, pack, version, hash, scenario, seed, state, started_at, touched_at)
    SELECT 1 + n, person, 'reported-cases', '1.0.0', 'filled', 'filled-' || own % 30, n, 'ended', at, at FROM contact WHERE source = 'run';

    INSERT INTO run_events (run, place, kind, step, subject, at)
    SELECT 1 + n, place, 'chose', 'ring', 'hang-up', at FROM contact, (SELECT 1 AS place UNION SELECT 2 UNION SELECT 3)
    WHERE source = 'run';

    INSERT INTO answers (person, quiz, booster, run, pack, subject, channel, nature, judgement, confidence, choice, action, at)
    SELECT person,
           iif(source = 'quiz', 1 + own / 20 * ?3 + person - 1, NULL),
           iif(source = 'booster', 1 + n, NULL),
           iif(source = 'run', 1 + n, NULL),
           'reported-cases',
           'filled-' || own % 160,
           CASE own % 6 WHEN 0 THEN 'call' WHEN 1 THEN 'chat' WHEN 2 THEN 'sms' WHEN 3 THEN 'door' WHEN 4 THEN 'screen' ELSE 'app' END,
           iif(own / 6 % 2 = 0, 'scam', 'genuine'),
           CASE own % 7 WHEN 0 THEN 'cannot-tell' WHEN 1 THEN 'genuine' ELSE iif(own / 6 % 2 = 0, 'scam', 'genuine') END,
           CASE own % 7 WHEN 0 THEN NULL WHEN 1 THEN 'guess' WHEN 2 THEN 'fairly-sure' ELSE 'sure' END,
           'hang-up',
           CASE own % 11 WHEN 0 THEN 'unsafe' WHEN 1 THEN 'needlessly-costly' ELSE 'safe' END,
           at
    FROM contact;

    INSERT INTO answer_days (person, day, channel, nature, judgement, confidence, action, count)
    SELECT person, date(at / 1000, 'unixepoch'), channel, nature, coalesce(judgement, ''), coalesce(confidence, ''), action, count(*)
    FROM answers GROUP BY 1, 2, 3, 4, 5, 6, 7;

    DROP TABLE contact;
";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(folder), Some(count), Some(people)) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err("fill <folder> <count> <people>".into());
    };
    let (folder, count) = (PathBuf::from(folder), count.parse::<i64>()?.max(1));
    let people = people.parse::<i64>()?.clamp(1, 5);
    drop(Records::open(&folder, Moment(BEGUN))?);
    let file = Connection::open(folder.join("records.sqlite"))?;
    let sql = FILL
        .replace("?1", &count.to_string())
        .replace("?2", &BEGUN.to_string())
        .replace("?3", &people.to_string());
    file.execute_batch(&format!("BEGIN; {sql} COMMIT; PRAGMA wal_checkpoint(TRUNCATE);"))?;
    let kept: i64 = file.query_row("SELECT sum(count) FROM answer_days", [], |row| row.get(0))?;
    eprintln!("{kept} answers in {}", folder.display());
    Ok(())
}
