//! Ids: one type for each kind of thing, so that a step can never be passed where a choice is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares ids that an editor writes in a pack: `[a-z0-9-]{1,40}`, a form that the checker enforces when it reads the pack.
macro_rules! written_ids {
    ($($(#[$doc:meta])* $name:ident)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "schema", schemars(regex(pattern = "^[a-z0-9-]{1,40}$")))] pub String);
    )+ };
}

written_ids! {
    /// Id of a pack of content.
    PackId
    /// Id of a scenario, unique in its pack.
    ScenarioId
    /// Id of a step, unique in its scenario; steps and endings share one name space.
    StepId
    /// Id of an ending, unique in its scenario; steps and endings share one name space.
    EndingId
    /// Where a choice leads: the id of a step or of an ending of the same scenario.
    SpotId
    /// Id of a choice, unique in its step. `go-on` and the four exits of [`crate::Exit`] are choices of the program and reserved.
    ChoiceId
    /// Id of somebody who speaks in a scenario.
    CastId
    /// Id of an item, unique in its pack.
    ItemId
    /// Id of a form: one of the parallel sets of items.
    FormId
    /// Id of a cut: the few decisions of a scenario that a room or a kiosk plays.
    CutId
    /// Id of a plan: what is done in a room or at the kiosk.
    PlanId
    /// Id of a part of a plan, unique in it.
    PartId
    /// Id of a disclosure: something the caller shows to know or to have.
    DisclosureId
    /// Id of a request: something the caller wants done or handed over.
    RequestId
    /// Id of a tactic: a named way of persuading.
    TacticId
    /// Id of a route by which data gets out.
    RouteId
    /// Id of a holder: a kind of organisation that has such data.
    HolderId
    /// Id of a published source.
    ReportId
    /// Id of one statement taken from a report.
    FactId
    /// Id of a help line.
    LineId
}

/// Declares ids that the program counts up itself.
macro_rules! counted_ids {
    ($($(#[$doc:meta])* $name:ident)+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )+ };
}

counted_ids! {
    /// Id of a run: one play-through.
    RunId
    /// Id of one of several people at one computer.
    PersonId
    /// Id of a quiz: a set of items that a person judges and acts on.
    QuizId
    /// Id of a booster: one repetition.
    BoosterId
    /// Id of a session: what an audience does together.
    SessionId
}
