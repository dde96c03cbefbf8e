//! The words of DESIGN section 2 as types.
//!
//! Every other crate speaks in these, so that one thing has one name in code, data and interface. Derives only: what a word
//! *does* lives in the crate whose subject it is.

mod action;
mod doubt;
mod error_code;
mod finding_code;
mod id;
mod kiosk;
mod language;
mod person;
mod plan;
mod quiz;
mod rescue_notes;
mod room;
mod story;
mod time;

pub use action::{Action, Checked, Confidence, Exit, Judgement, Move, Nature};
pub use doubt::Doubt;
pub use error_code::ErrorCode;
pub use finding_code::FindingCode;
pub use id::{
    BoosterId, CastId, ChoiceId, CutId, DisclosureId, EndingId, FactId, FormId, HolderId, ItemId, LineId, PackId, PartId, PersonId, PlanId,
    QuizId, ReportId, RequestId, RouteId, RunId, ScenarioId, SessionId, SpotId, StepId, TacticId,
};
pub use kiosk::{KioskDoor, Lock};
pub use language::{Lang, Text};
pub use person::{Animal, Colour, Seat, TextSize, Theme, VoiceSpeed};
pub use plan::{PartKind, QuizSet, Venue};
pub use quiz::{BoosterFormat, CheckRoute, QuizKind, Recalled};
pub use rescue_notes::RescueNotes;
pub use room::{Letter, NextPress, Phase, Press, Program, Round};
pub use story::{
    Advice, Attached, Channel, Claim, DisclosureClass, FactKind, Level, Meaning, ReportNature, Sound, StoryGroup, StoryKind, Subject,
    Sureness,
};
pub use time::{Day, Moment};
