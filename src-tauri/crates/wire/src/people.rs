//! Who uses this computer: a colour and an animal, no name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use words::{Animal, Colour, PersonId};

/// Asks who uses this computer.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct PeopleLook {}

/// Adds somebody, who sits here from then on.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleAdd {
    /// What stands for them.
    pub emblem: Emblem,
}

/// Somebody else sits here from the next call on; or the same one says so.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleSwitch {
    /// Who.
    pub person: PersonId,
}

/// Removes somebody, and erases all that is theirs.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PeopleRemove {
    /// Who.
    pub person: PersonId,
}

/// What stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Emblem {
    /// An animal.
    pub animal: Animal,
    /// Its colour.
    pub colour: Colour,
}

/// Somebody who uses this computer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PersonView {
    /// Who.
    pub person: PersonId,
    /// What stands for them.
    pub emblem: Emblem,
}

/// Who uses this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct People {
    /// Everybody, first come first; nobody where there are no records to keep them in.
    pub people: Vec<PersonView>,
    /// Who sits here now.
    pub sitting: PersonId,
    /// There are several, and nobody has said yet since the start who it is.
    pub ask: bool,
}
