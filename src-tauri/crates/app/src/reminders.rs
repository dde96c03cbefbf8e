//! `reminder.*`, and what `hang-up-first remind` asks: is something due that was not told today?

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use records::{Records, RecordsError};
use wire::{Refusal, Reminder, ReminderLook, ReminderTurn};
use words::{ErrorCode, Lang, PersonId, Seat};

use crate::{
    Clock,
    boosters::due_for,
    desk::{Desk, Drawer},
    refusal::refuse,
    settings::lang,
};

/// The setting by which a person asks for it.
const SETTING: &str = "remind";
const ON: &str = "yes";
const OFF: &str = "no";

/// The file in the data folder that holds the day on which something was told last, and nothing else.
const TOLD: &str = "reminded";

/// `reminder.*`
pub struct Reminders {
    desk: Arc<Desk>,
}

impl Reminders {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Whether this person asked for it, and the system still does it.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has none.
    pub fn look(&self, seat: Seat, _: ReminderLook) -> Result<Reminder, Refusal> {
        let person = person(seat)?;
        let drawer = self.desk.drawer();
        let asked = drawer
            .records
            .as_ref()
            .is_some_and(|records| asked(records, person).unwrap_or(false));
        Ok(Reminder {
            on: asked && self.desk.desktop.reminds(),
        })
    }

    /// Turns it on or off. The entry with which the session starts it stays for as long as anybody at this computer has it on.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for a seat that has none; [`ErrorCode::ReminderFailed`] where the system or the records refuse.
    pub fn turn(&self, seat: Seat, request: ReminderTurn) -> Result<Reminder, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        keep(&mut drawer, person, request.on).map_err(|error| refuse(ErrorCode::ReminderFailed, error))?;
        let wanted = request.on || drawer.records.as_ref().is_some_and(anybody);
        let turned = self.desk.desktop.remind(wanted);
        turned.map_err(|why| refuse(ErrorCode::ReminderFailed, why))?;
        Ok(Reminder { on: request.on })
    }
}

/// Something is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueToday {
    /// The language of the person for whom; none where that was never set.
    pub lang: Option<Lang>,
}

/// What there is to tell: whether a booster is due for somebody who asked to be reminded, and nothing was told today. Takes no lock and
/// writes nothing, so that it may run beside the open program; whatever cannot be read is nothing to tell.
#[must_use]
pub fn due_today(data_folder: &Path, clock: &dyn Clock) -> Option<DueToday> {
    let today = clock.day(clock.now());
    if fs::read_to_string(data_folder.join(TOLD)).is_ok_and(|told| told == today.0) {
        return None;
    }
    let records = Records::look(data_folder).ok()?;
    let people = records.people().ok()?;
    let person = people.iter().map(|row| row.id).find(|person| {
        let due = due_for(&records, *person, clock).is_ok_and(|due| due.due);
        due && asked(&records, *person).unwrap_or(false)
    })?;
    let settings = records.settings(person).ok()?;
    Some(DueToday { lang: lang(&settings) })
}

/// It was told: not again today. Where that cannot be kept it is told again at the next start of the session, and no harm done.
pub fn told_today(data_folder: &Path, clock: &dyn Clock) {
    let today = clock.day(clock.now());
    let _ = fs::write(data_folder.join(TOLD), today.0);
}

/// When something was told is forgotten with everything else.
pub(crate) fn forget_told(data_folder: &Path) {
    let _ = fs::remove_file(data_folder.join(TOLD));
}

impl Desk {
    /// The session goes on reminding only while somebody who asked for it is left.
    pub(crate) fn remind_who_is_left(&self, drawer: &Drawer) {
        let wanted = drawer.records.as_ref().is_some_and(anybody);
        if self.desktop.reminds() && !wanted {
            let turned = self.desktop.remind(false);
            turned.unwrap_or_else(|why| tracing::warn!(why, "the session goes on starting the reminder, which then has nothing to tell"));
        }
    }
}

fn person(seat: Seat) -> Result<PersonId, Refusal> {
    match seat {
        Seat::Person(person) => Ok(person),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person is reminded")),
    }
}

fn asked(records: &Records, person: PersonId) -> Result<bool, RecordsError> {
    let settings = records.settings(person)?;
    Ok(settings.get(SETTING).is_some_and(|value| value == ON))
}

fn anybody(records: &Records) -> bool {
    let people = records.people().unwrap_or_default();
    people.iter().any(|row| asked(records, row.id).unwrap_or(true))
}

fn keep(drawer: &mut Drawer, person: PersonId, on: bool) -> Result<(), String> {
    let records = drawer.records.as_mut().ok_or("the records are not open")?;
    let value = if on { ON } else { OFF };
    let settings = BTreeMap::from([(SETTING.to_owned(), value.to_owned())]);
    records.set_settings(person, &settings).map_err(|error| error.to_string())
}
