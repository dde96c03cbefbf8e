//! The random ids of this machine, in a file beside the records: each with the day from which it holds.
//!
//! An id that was renewed stays in the file, for the days it stood for: under another one the same counts would come twice.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use ::results::Machine;
use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use wire::Refusal;
use words::{Day, ErrorCode};

use super::unsaved;
use crate::refusal::refuse_at;

const FILE: &str = "results.json";
const PART: &str = "results.json.part";

/// As it is written.
#[derive(Default, Serialize, Deserialize)]
struct Kept {
    ids: Vec<KeptId>,
}

#[derive(Serialize, Deserialize)]
struct KeptId {
    id: String,
    /// Nothing of the first: it holds for all days before the second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Day>,
}

/// The ids of this machine, the newest last.
pub(super) struct Ids {
    first: Machine,
    later: Vec<(Day, Machine)>,
}

impl Ids {
    /// The id under which a day was counted.
    pub(super) fn of(&self, day: &Day) -> &Machine {
        let later = self.later.iter().rev().find(|(from, _)| from <= day);
        later.map_or(&self.first, |(_, machine)| machine)
    }

    /// The last one.
    pub(super) fn newest(&self) -> &Machine {
        self.later.last().map_or(&self.first, |(_, machine)| machine)
    }
}

/// The ids; the first time one is drawn.
pub(super) fn open(data_folder: &Path) -> Result<Ids, Refusal> {
    if let Some(ids) = read(data_folder)? {
        return Ok(ids);
    }
    let ids = Ids {
        first: drawn(data_folder)?,
        later: Vec::new(),
    };
    write(data_folder, &ids)?;
    Ok(ids)
}

/// Draws another id for the days from tomorrow on, and says which day that is. One that was drawn today and holds for no day yet is forgotten.
pub(super) fn renew(data_folder: &Path, today: &Day) -> Result<Day, Refusal> {
    let mut ids = open(data_folder)?;
    let tomorrow = tomorrow(today).ok_or_else(|| refuse_at(ErrorCode::ExportUnsaved, data_folder, format!("{} is no day", today.0)))?;
    ids.later.retain(|(from, _)| *from < tomorrow);
    ids.later.push((tomorrow.clone(), drawn(data_folder)?));
    write(data_folder, &ids)?;
    Ok(tomorrow)
}

/// With everything else the ids are forgotten too: what is counted from now on has nothing to do with what was.
pub(crate) fn forget(data_folder: &Path) {
    let _ = fs::remove_file(data_folder.join(FILE));
}

fn read(data_folder: &Path) -> Result<Option<Ids>, Refusal> {
    let path = data_folder.join(FILE);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(refuse_at(ErrorCode::ExportUnsaved, &path, error.to_string())),
    };
    let kept: Kept = serde_json::from_slice(&bytes).unwrap_or_default();
    // Another id in silence would count everything twice.
    let damaged = || refuse_at(ErrorCode::ExportUnsaved, &path, "the ids of this machine cannot be read");
    sound(kept).map(Some).ok_or_else(damaged)
}

/// What is written, if all of it is ids and days.
fn sound(kept: Kept) -> Option<Ids> {
    let mut ids = kept.ids.into_iter();
    let first = Machine::of(&ids.next()?.id)?;
    let later: Option<Vec<_>> = ids.map(|kept| Some((kept.from?, Machine::of(&kept.id)?))).collect();
    Some(Ids { first, later: later? })
}

fn write(data_folder: &Path, ids: &Ids) -> Result<(), Refusal> {
    let first = KeptId {
        id: ids.first.to_string(),
        from: None,
    };
    let later = ids.later.iter().map(|(from, machine)| KeptId {
        id: machine.to_string(),
        from: Some(from.clone()),
    });
    let kept = Kept {
        ids: std::iter::once(first).chain(later).collect(),
    };
    let (part, path) = (data_folder.join(PART), data_folder.join(FILE));
    let written = serde_json::to_vec_pretty(&kept).map_err(io::Error::from).and_then(|bytes| {
        let mut file = File::create(&part)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        fs::rename(&part, &path)
    });
    written.map_err(|error| {
        let _ = fs::remove_file(&part);
        refuse_at(unsaved(&error), &path, error.to_string())
    })?;
    // A system that cannot do this for a folder does not need it.
    let _ = File::open(data_folder).and_then(|folder| folder.sync_all());
    Ok(())
}

fn drawn(data_folder: &Path) -> Result<Machine, Refusal> {
    let digits = Uuid::new_v4().simple().to_string();
    Machine::of(&digits).ok_or_else(|| refuse_at(ErrorCode::ExportUnsaved, data_folder, "no id could be drawn"))
}

fn tomorrow(today: &Day) -> Option<Day> {
    let today: Date = today.0.parse().ok()?;
    Some(Day(today.checked_add(1.day()).ok()?.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(written: &str) -> Day {
        Day(written.to_owned())
    }

    #[test]
    fn an_id_that_is_renewed_holds_from_tomorrow_and_the_days_before_stay_where_they_were() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let first = open(folder.path()).expect("drawn").newest().clone();
        assert_eq!(*open(folder.path()).expect("read").newest(), first, "it stays the same");
        let from = renew(folder.path(), &day("2026-12-31")).expect("renewed");
        assert_eq!(from, day("2027-01-01"), "tomorrow");
        let ids = open(folder.path()).expect("read");
        assert_ne!(*ids.newest(), first, "another one");
        assert_eq!(*ids.of(&day("2026-12-31")), first, "today was begun under the first");
        assert_eq!(ids.of(&day("2027-01-01")), ids.newest(), "and tomorrow is the other's");
        renew(folder.path(), &day("2026-12-31")).expect("renewed");
        let again = open(folder.path()).expect("read");
        assert_ne!(again.newest(), ids.newest(), "renewed once more");
        assert_eq!(again.later.len(), 1, "the one that held for no day is forgotten");
    }

    #[test]
    fn a_damaged_file_is_told_and_no_other_id_is_drawn() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for damaged in ["", "{}", r#"{"ids":[{"id":"../../etc"}]}"#, r#"{"ids":[]}"#] {
            fs::write(folder.path().join(FILE), damaged).expect("written");
            let refusal = open(folder.path()).map(|ids| ids.newest().to_string()).expect_err("damaged");
            assert_eq!(refusal.code, ErrorCode::ExportUnsaved, "{damaged}");
            assert!(
                refusal.params.get("path").is_some_and(|path| path.ends_with(FILE)),
                "it says which file"
            );
            assert_eq!(
                fs::read_to_string(folder.path().join(FILE)).expect("readable"),
                damaged,
                "it stays as it is"
            );
        }
    }
}
