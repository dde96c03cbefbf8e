//! A file: the columns of `docs/results/README.md`. The same rows make the same bytes.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use jiff::civil::Date;
use parquet::{
    basic::{LogicalType, Repetition, Type as Physical},
    column::{reader::ColumnReader, writer::ColumnWriter},
    data_type::{AsBytes, ByteArray},
    errors::ParquetError,
    file::{
        metadata::KeyValue,
        properties::{WriterProperties, WriterVersion},
        reader::{FileReader, RowGroupReader, SerializedFileReader},
        writer::SerializedFileWriter,
    },
    schema::types::{Type, TypePtr},
};
use serde::de::DeserializeOwned;
use words::{Day, ScenarioId};

use crate::{Kind, Machine, ResultsError, Row, row::written};

/// The version of the columns. A reader refuses one that it does not know.
const FORM: (&str, &str) = ("hang-up-first.results", "1");

/// Whether something is always there.
const COLUMNS: [(&str, Holds); 8] = [
    ("machine", Holds::Word),
    ("day", Holds::Day),
    ("scenario", Holds::WordOrNothing),
    ("channel", Holds::WordOrNothing),
    ("door", Holds::WordOrNothing),
    ("phase", Holds::Word),
    ("outcome", Holds::Word),
    ("count", Holds::Count),
];

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Holds {
    Word,
    WordOrNothing,
    Day,
    Count,
}

const EPOCH: Date = Date::constant(1970, 1, 1);

/// The bytes of a file.
pub(crate) fn bytes(machine: &Machine, rows: &[Row]) -> Result<Vec<u8>, ResultsError> {
    let days: Result<Vec<i32>, _> = rows.iter().map(|row| number(&row.day)).collect();
    let days = days.map_err(|why| ResultsError::Unwritten { why })?;
    let counts: Vec<i64> = rows.iter().map(|row| i64::try_from(row.count).unwrap_or(i64::MAX)).collect();
    write(machine, rows, &days, &counts).map_err(|error| ResultsError::Unwritten { why: error.to_string() })
}

fn write(machine: &Machine, rows: &[Row], days: &[i32], counts: &[i64]) -> Result<Vec<u8>, ParquetError> {
    let properties = WriterProperties::builder()
        .set_writer_version(WriterVersion::PARQUET_1_0)
        .set_created_by("hang-up-first".to_owned())
        .set_key_value_metadata(Some(vec![KeyValue::new(FORM.0.to_owned(), FORM.1.to_owned())]))
        .build();
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(&mut bytes, schema()?, Arc::new(properties))?;
    let mut group = file.next_row_group()?;
    let mut at = 0;
    while let Some(mut column) = group.next_column()? {
        match column.untyped() {
            ColumnWriter::Int32ColumnWriter(column) => column.write_batch(days, None, None).map(drop)?,
            ColumnWriter::Int64ColumnWriter(column) => column.write_batch(counts, None, None).map(drop)?,
            ColumnWriter::ByteArrayColumnWriter(column) => {
                let words: Vec<Option<String>> = rows.iter().map(|row| word(machine, row, at)).collect();
                let there: Vec<i16> = words.iter().map(|word| i16::from(word.is_some())).collect();
                let there = COLUMNS
                    .get(at)
                    .is_some_and(|(_, holds)| *holds == Holds::WordOrNothing)
                    .then_some(there);
                let words: Vec<ByteArray> = words.iter().flatten().map(|word| word.as_str().into()).collect();
                column.write_batch(&words, there.as_deref(), None).map(drop)?;
            }
            _ => return Err(ParquetError::General("a column of another type".to_owned())),
        }
        column.close()?;
        at += 1;
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

/// What stands in a column of words.
fn word(machine: &Machine, row: &Row, at: usize) -> Option<String> {
    match COLUMNS.get(at)?.0 {
        "machine" => Some(machine.to_string()),
        "scenario" => row.scenario.as_ref().map(|scenario| scenario.0.clone()),
        "channel" => row.channel.map(written),
        "door" => row.door.map(written),
        "phase" => Some(written(row.phase)),
        "outcome" => Some(written(row.outcome)),
        _ => None,
    }
}

fn schema() -> Result<TypePtr, ParquetError> {
    let column = |(name, holds): (&str, Holds)| {
        let (physical, logical) = match holds {
            Holds::Word | Holds::WordOrNothing => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Holds::Day => (Physical::INT32, Some(LogicalType::Date)),
            Holds::Count => (Physical::INT64, None),
        };
        let there = if holds == Holds::WordOrNothing {
            Repetition::OPTIONAL
        } else {
            Repetition::REQUIRED
        };
        let built = Type::primitive_type_builder(name, physical)
            .with_repetition(there)
            .with_logical_type(logical)
            .build();
        built.map(Arc::new)
    };
    let columns: Result<Vec<TypePtr>, _> = COLUMNS.into_iter().map(column).collect();
    Ok(Arc::new(Type::group_type_builder("results").with_fields(columns?).build()?))
}

/// The rows of a file.
pub(crate) fn rows(path: &Path, bytes: Vec<u8>, kind: Kind) -> Result<Vec<Row>, ResultsError> {
    let unread = |error: ParquetError| ResultsError::unread(path, error);
    let file = SerializedFileReader::new(bytes::Bytes::from(bytes)).map_err(unread)?;
    let about = file.metadata().file_metadata();
    let form = about.key_value_metadata().into_iter().flatten().find(|own| own.key == FORM.0);
    if form.and_then(|form| form.value.as_deref()) != Some(FORM.1) {
        return Err(ResultsError::unread(path, "not results, or of another version of the program"));
    }
    let mut rows = Vec::new();
    for group in 0..file.num_row_groups() {
        let group = file.get_row_group(group).map_err(unread)?;
        rows.extend(of_group(&*group, kind).map_err(|why| ResultsError::unread(path, why))?);
    }
    Ok(rows)
}

/// The columns of a group of rows as they are read: words, days, counts.
#[derive(Default)]
struct Read {
    words: BTreeMap<&'static str, Vec<Option<String>>>,
    days: Vec<i32>,
    counts: Vec<i64>,
}

fn of_group(group: &dyn RowGroupReader, kind: Kind) -> Result<Vec<Row>, String> {
    let rows = usize::try_from(group.metadata().num_rows()).map_err(|_| "fewer rows than none")?;
    let mut read = Read::default();
    for (at, (name, _)) in COLUMNS.into_iter().enumerate() {
        if group.num_columns() != COLUMNS.len() || group.metadata().column(at).column_path().string() != name {
            return Err(format!("there is no column {name}"));
        }
        let column = group.get_column_reader(at).map_err(|error| error.to_string())?;
        read.take(name, column, rows).map_err(|error| error.to_string())?;
    }
    (0..rows)
        .map(|at| {
            read.row(at, kind)
                .ok_or_else(|| format!("row {at} has a word that this version does not know"))
        })
        .collect()
}

impl Read {
    fn take(&mut self, name: &'static str, column: ColumnReader, rows: usize) -> Result<(), ParquetError> {
        match column {
            ColumnReader::Int32ColumnReader(mut column) => column.read_records(rows, None, None, &mut self.days).map(drop),
            ColumnReader::Int64ColumnReader(mut column) => column.read_records(rows, None, None, &mut self.counts).map(drop),
            ColumnReader::ByteArrayColumnReader(mut column) => {
                let (mut there, mut values) = (Vec::new(), Vec::new());
                column.read_records(rows, Some(&mut there), None, &mut values)?;
                let mut values = values
                    .iter()
                    .map(|value: &ByteArray| String::from_utf8_lossy(value.as_bytes()).into_owned());
                let words = if there.is_empty() {
                    values.map(Some).collect()
                } else {
                    there
                        .into_iter()
                        .map(|there| (there > 0).then(|| values.next()).flatten())
                        .collect()
                };
                self.words.insert(name, words);
                Ok(())
            }
            _ => Err(ParquetError::General(format!("{name} is of another type"))),
        }
    }

    fn row(&self, at: usize, kind: Kind) -> Option<Row> {
        let word = |name: &str| self.words.get(name)?.get(at);
        Some(Row {
            day: day(*self.days.get(at)?)?,
            kind,
            scenario: word("scenario")?.clone().map(ScenarioId),
            channel: known(word("channel")?.as_deref())?,
            door: known(word("door")?.as_deref())?,
            phase: known(word("phase")?.as_deref())??,
            outcome: known(word("outcome")?.as_deref())??,
            count: u64::try_from(*self.counts.get(at)?).ok()?,
        })
    }
}

/// Nothing stays nothing; a word that is not known is none.
#[expect(clippy::option_option, reason = "not known, and not there, are two things")]
fn known<T: DeserializeOwned>(word: Option<&str>) -> Option<Option<T>> {
    word.map_or(Some(None), |word| serde_plain::from_str(word).ok().map(Some))
}

/// A day as the days since 1970.
fn number(day: &Day) -> Result<i32, String> {
    let date: Date = day.0.parse().map_err(|_| format!("`{}` is no day", day.0))?;
    let days = EPOCH.until(date).map_err(|error| error.to_string())?;
    Ok(days.get_days())
}

fn day(number: i32) -> Option<Day> {
    let span = jiff::Span::new().try_days(number).ok()?;
    Some(Day(EPOCH.checked_add(span).ok()?.to_string()))
}
