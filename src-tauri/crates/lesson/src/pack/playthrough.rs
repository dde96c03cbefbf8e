//! Expected play-throughs: plain data beside the scenario, so that an editor can add one.

use serde::Deserialize;
use words::{Action, ChoiceId, DisclosureId, EndingId, RequestId, ScenarioId};

/// `playthroughs/<scenario>.<name>.toml`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Playthrough {
    /// The scenario to play.
    pub scenario: ScenarioId,
    /// The seed its variations are drawn from.
    pub seed: u64,
    /// Every press, first to last.
    pub play: Vec<ChoiceId>,
    /// What must be true at the end.
    pub end: Outcome,
}

/// What must be true at the end of a play-through.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Outcome {
    /// The ending reached.
    pub ending: EndingId,
    /// Yuan left in the account.
    pub money: i64,
    /// What was handed over, in the order of the ids.
    #[serde(default)]
    pub given: Vec<RequestId>,
    /// Every detail said in the steps visited, in the order of the ids.
    #[serde(default)]
    pub knows: Vec<DisclosureId>,
    /// How the action is scored; absent for the ending of stop-watching.
    #[serde(default)]
    pub action: Option<Action>,
}
