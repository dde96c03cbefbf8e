//! Numbers of the checker's findings. A number never changes its meaning; a new rule takes a new number.
//!
//! The sentences (what, why, mend) in both languages live in `lesson::findings`.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which rule of the pack format a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "each is explained, for editors too, in lesson::findings")]
pub enum FindingCode {
    #[serde(rename = "P001")]
    Syntax,
    #[serde(rename = "P002")]
    NotUtf8,
    #[serde(rename = "P003")]
    FileTooLarge,
    #[serde(rename = "P004")]
    FileMissing,
    #[serde(rename = "P005")]
    WrongShape,
    #[serde(rename = "P006")]
    FileUnreadable,
    #[serde(rename = "P010")]
    BadId,
    #[serde(rename = "P011")]
    MissingLanguage,
    #[serde(rename = "P012")]
    DuplicateId,
    #[serde(rename = "P013")]
    UnknownId,
    #[serde(rename = "P014")]
    UnknownPlaceholder,
    #[serde(rename = "P015")]
    HostileText,
    #[serde(rename = "P016")]
    TextTooLong,
    #[serde(rename = "P017")]
    LiveLink,
    #[serde(rename = "P018")]
    TelephoneNumber,
    #[serde(rename = "P019")]
    BrandName,
    #[serde(rename = "P020")]
    StrayNumber,
    #[serde(rename = "P021")]
    MarksDiffer,
    #[serde(rename = "P030")]
    Unreachable,
    #[serde(rename = "P031")]
    DeadEnd,
    #[serde(rename = "P032")]
    LoopWithoutExit,
    #[serde(rename = "P033")]
    NoSafeWayOut,
    #[serde(rename = "P034")]
    MoneyBelowZero,
    #[serde(rename = "P035")]
    TooManyStates,
    #[serde(rename = "P036")]
    TooManyFlags,
    #[serde(rename = "P037")]
    SafeMovePunished,
    #[serde(rename = "P038")]
    NoReason,
    #[serde(rename = "P039")]
    ReservedId,
    #[serde(rename = "P040")]
    CutBroken,
    #[serde(rename = "P041")]
    ExitMissing,
    #[serde(rename = "P042")]
    Unjudged,
    #[serde(rename = "P043")]
    RowBroken,
    #[serde(rename = "P044")]
    BubblesDiffer,
    #[serde(rename = "P050")]
    PlaythroughDiffers,
    #[serde(rename = "P051")]
    EndingUnplayed,
    #[serde(rename = "P060")]
    NamedWithoutAnswer,
    #[serde(rename = "P061")]
    UnsourcedLine,
}
