//! Numbers of the checker's findings. A number never changes its meaning; a new rule takes a new number.
//!
//! The sentences (what, why, mend) in both languages live in `lesson::findings`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares every code with its number; the list of all cannot lack one.
macro_rules! codes {
    ($($name:ident $number:literal)+) => {
        /// Which rule of the pack format a finding is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[expect(missing_docs, reason = "each is explained, for editors too, in lesson::findings")]
        pub enum FindingCode {
            $(#[serde(rename = $number)] $name),+
        }

        impl FindingCode {
            /// Every code, in the order of the numbers.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }
    };
}

codes! {
    Syntax "P001"
    NotUtf8 "P002"
    FileTooLarge "P003"
    FileMissing "P004"
    WrongShape "P005"
    FileUnreadable "P006"
    BadId "P010"
    MissingLanguage "P011"
    DuplicateId "P012"
    UnknownId "P013"
    UnknownPlaceholder "P014"
    HostileText "P015"
    TextTooLong "P016"
    LiveLink "P017"
    TelephoneNumber "P018"
    BrandName "P019"
    StrayNumber "P020"
    MarksDiffer "P021"
    Unreachable "P030"
    DeadEnd "P031"
    LoopWithoutExit "P032"
    NoSafeWayOut "P033"
    MoneyBelowZero "P034"
    TooManyStates "P035"
    TooManyFlags "P036"
    SafeMovePunished "P037"
    NoReason "P038"
    ReservedId "P039"
    CutBroken "P040"
    ExitMissing "P041"
    Unjudged "P042"
    RowBroken "P043"
    BubblesDiffer "P044"
    CueUndeclared "P045"
    GoodChoiceShows "P046"
    TooMuchReading "P047"
    BodyBroken "P048"
    BetterChangesNothing "P049"
    PlaythroughDiffers "P050"
    EndingUnplayed "P051"
    NamedWithoutAnswer "P060"
    UnsourcedLine "P061"
    LineStale "P062"
    NoGenuineStory "P070"
    FewGenuineItems "P080"
    TacticUnpractised "P081"
    ItemUndecided "P082"
    SentencesMiscounted "P083"
    FormBroken "P084"
    FormsUnequal "P085"
    LanguageMixed "P086"
    PlanMiscounted "P090"
    PartIncomplete "P091"
    PlanTooTight "P092"
}
