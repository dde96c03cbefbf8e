//! `people.*`: who uses this computer, and who of them sits here now.

use std::sync::{Arc, atomic::Ordering};

use records::PersonRow;
use wire::{Emblem, People as View, PeopleAdd, PeopleLook, PeopleRemove, PeopleSwitch, PersonView, Refusal};
use words::{ErrorCode, PersonId, Seat};

use crate::{
    desk::{Desk, Drawer},
    refusal::{from_records, refuse},
};

/// `people.*`
pub struct People {
    desk: Arc<Desk>,
}

impl People {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// Who sits here now: the seat of the main window. It never waits for anything.
    #[must_use]
    pub fn sitting(&self) -> PersonId {
        self.desk.sitting()
    }

    /// Everybody who uses this computer.
    ///
    /// # Errors
    /// [`ErrorCode::NotAllowed`] for who is no person; the code of the records where they cannot be read.
    pub fn look(&self, seat: Seat, _: PeopleLook) -> Result<View, Refusal> {
        at_home(seat)?;
        self.view(&self.desk.drawer())
    }

    /// Adds somebody, who sits here from the next call on.
    ///
    /// # Errors
    /// [`ErrorCode::EmblemTaken`]; [`ErrorCode::NotAllowed`] for who is no person; the code of the records where they cannot be written.
    pub fn add(&self, seat: Seat, request: PeopleAdd) -> Result<View, Refusal> {
        at_home(seat)?;
        let mut drawer = self.desk.drawer();
        let unopened = drawer.unopened();
        let records = drawer.records.as_mut().ok_or(unopened)?;
        let refused = |error| from_records(&error, &self.desk.data_folder);
        let Emblem { animal, colour } = request.emblem;
        let people = records.people().map_err(refused)?;
        if people.iter().any(|row| (row.animal, row.colour) == (animal, colour)) {
            return Err(refuse(ErrorCode::EmblemTaken, format!("{colour:?} {animal:?}")));
        }
        let person = records.add_person(animal, colour).map_err(refused)?;
        self.sit(&mut drawer, person);
        self.view(&drawer)
    }

    /// Somebody sits here from the next call on.
    ///
    /// # Errors
    /// [`ErrorCode::PersonNotFound`]; [`ErrorCode::NotAllowed`] for who is no person.
    pub fn switch(&self, seat: Seat, request: PeopleSwitch) -> Result<View, Refusal> {
        at_home(seat)?;
        let mut drawer = self.desk.drawer();
        self.find(&drawer, request.person)?;
        self.sit(&mut drawer, request.person);
        self.view(&drawer)
    }

    /// Removes somebody and erases all that is theirs, in every file.
    ///
    /// # Errors
    /// [`ErrorCode::PersonNotFound`], [`ErrorCode::NotErased`]; [`ErrorCode::NotAllowed`] for who is no person.
    pub fn remove(&self, seat: Seat, request: PeopleRemove) -> Result<View, Refusal> {
        at_home(seat)?;
        self.find(&self.desk.drawer(), request.person)?;
        self.desk.erase_person(request.person)?;
        self.view(&self.desk.drawer())
    }

    fn find(&self, drawer: &Drawer, person: PersonId) -> Result<(), Refusal> {
        let records = drawer.records.as_ref().ok_or_else(|| drawer.unopened())?;
        let people = records.people().map_err(|error| from_records(&error, &self.desk.data_folder))?;
        let found = people.iter().any(|row| row.id == person);
        found
            .then_some(())
            .ok_or_else(|| refuse(ErrorCode::PersonNotFound, person.0.to_string()))
    }

    /// It holds even where the computer cannot keep it in mind: a full disk keeps nobody from their seat.
    fn sit(&self, drawer: &mut Drawer, person: PersonId) {
        if let Some(Err(error)) = drawer.records.as_mut().map(|records| records.sit_down(person)) {
            tracing::warn!(%error, "who sits here will not be known after the next start");
        }
        self.desk.sitting.store(person.0, Ordering::SeqCst);
        self.desk.said_who.store(true, Ordering::SeqCst);
    }

    fn view(&self, drawer: &Drawer) -> Result<View, Refusal> {
        let people = drawer.records.as_ref().map_or(Ok(Vec::new()), records::Records::people);
        let people = people.map_err(|error| from_records(&error, &self.desk.data_folder))?;
        Ok(View {
            ask: people.len() > 1 && !self.desk.said_who.load(Ordering::SeqCst),
            sitting: self.desk.sitting(),
            people: people.iter().map(person).collect(),
        })
    }
}

fn person(row: &PersonRow) -> PersonView {
    PersonView {
        person: row.id,
        emblem: Emblem {
            animal: row.animal,
            colour: row.colour,
        },
    }
}

fn at_home(seat: Seat) -> Result<(), Refusal> {
    match seat {
        Seat::Person(_) => Ok(()),
        _ => Err(refuse(ErrorCode::NotAllowed, "only a person at home sees who else is")),
    }
}
