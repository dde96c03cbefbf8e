//! Everything of one person, written into a folder: two tables, the statements, a summary. Answers are handed through one by one.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::Path,
};

use records::{AnswerRow, Records, RecordsError, RunRow};
use uuid::Uuid;
use words::{Lang, PackId, PersonId, ScenarioId};

use super::{said, sheets, statement, summary::Summary};
use crate::{Clock, desk::Desk};

/// Why it was not written.
#[derive(Debug)]
pub(super) enum Fault {
    /// The records could not be read.
    Records(RecordsError),
    /// The files could not be written.
    File(io::Error),
}

impl From<RecordsError> for Fault {
    fn from(error: RecordsError) -> Self {
        Self::Records(error)
    }
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::File(error)
    }
}

impl From<csv::Error> for Fault {
    fn from(error: csv::Error) -> Self {
        Self::File(error.into())
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::File(error.into())
    }
}

/// What an export is made of.
pub(super) struct Exporting<'d> {
    /// Knows the titles of stories.
    pub(super) desk: &'d Desk,
    pub(super) clock: &'d dyn Clock,
    /// A snapshot.
    pub(super) records: &'d Records,
    pub(super) person: PersonId,
    /// The name under which the statements stand: drawn by chance, it says nothing of the person.
    pub(super) account: Uuid,
    pub(super) lang: Lang,
}

impl Exporting<'_> {
    /// The names of the files.
    pub(super) fn files(&self) -> Vec<String> {
        said::FILES.map(|file| file.said(self.lang).to_owned()).into()
    }

    /// Writes them all, on disk when it returns.
    pub(super) fn write(&self, into: &Path) -> Result<(), Fault> {
        let [answers, runs, statements, summary] = said::FILES.map(|file| into.join(file.said(self.lang)));
        let mut counted = Summary::new(self.records.kept(self.person)?);
        let mut table = sheet(&answers, &sheets::ANSWERS.map(|heading| heading.said(self.lang)))?;
        let mut list = BufWriter::new(File::create(&statements)?);
        let mut between = "[\n";
        self.records.each_answer(self.person, |row: AnswerRow| -> Result<(), Fault> {
            counted.count(&row);
            let at = self.clock.stamp(row.answer.at);
            table.write_record(sheets::answer(
                &row,
                &at,
                &self.subject(&row.answer.contact.pack, &row.answer.contact.subject),
                self.lang,
            ))?;
            list.write_all(between.as_bytes())?;
            between = ",\n";
            serde_json::to_writer(&mut list, &statement::of(&row, self.account, at))?;
            Ok(())
        })?;
        list.write_all(if between == "[\n" { b"[]\n" } else { b"\n]\n" })?;
        on_disk(list)?;
        on_disk(table.into_inner().map_err(|error| error.into_error())?)?;
        self.write_runs(&runs)?;
        let mut text = BufWriter::new(File::create(&summary)?);
        text.write_all(counted.text(self.lang, self.clock).as_bytes())?;
        on_disk(text)
    }

    fn write_runs(&self, path: &Path) -> Result<(), Fault> {
        let mut table = sheet(path, &sheets::RUNS.map(|heading| heading.said(self.lang)))?;
        self.records.each_run(self.person, |row: RunRow, choices| -> Result<(), Fault> {
            let times = [row.started_at, row.touched_at].map(|at| self.clock.stamp(at));
            table.write_record(sheets::run(
                &row,
                choices,
                times,
                &self.subject(&row.run.pack, &row.run.scenario.0),
                self.lang,
            ))?;
            Ok(())
        })?;
        on_disk(table.into_inner().map_err(|error| error.into_error())?)
    }

    /// The title of a story, where its pack still has it; otherwise the id as it was recorded.
    fn subject(&self, pack: &PackId, id: &str) -> String {
        let title = self.desk.story_title(pack, &ScenarioId(id.to_owned()));
        let said = title.and_then(|title| title.0.get(&self.lang).or_else(|| title.0.get(&Lang::ZhHans)).cloned());
        said.unwrap_or_else(|| id.to_owned())
    }
}

/// A table that a spreadsheet opens in Chinese too: the mark of UTF-8 first, lines as it writes them.
fn sheet<const N: usize>(path: &Path, headings: &[&str; N]) -> Result<csv::Writer<BufWriter<File>>, Fault> {
    let mut file = BufWriter::new(File::create(path)?);
    file.write_all("\u{feff}".as_bytes())?;
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
    table.write_record(headings)?;
    Ok(table)
}

fn on_disk(file: BufWriter<File>) -> Result<(), Fault> {
    let file = file.into_inner().map_err(|error| error.into_error())?;
    Ok(file.sync_all()?)
}
