//! `scenarios/<id>.toml`: a branching story over one or more channels.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};
use words::{
    Action, Attached, CastId, Channel, Checked, ChoiceId, Claim, CutId, DisclosureId, EndingId, Exit, FactId, Level, Move, Nature,
    RequestId, ScenarioId, Sound, SpotId, StepId, StoryGroup, StoryKind, TacticId, Text,
};

/// A scenario.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Scenario {
    /// Its id, the same as its file's name.
    pub id: ScenarioId,
    /// What the contact is; never sent to the UI before the end.
    pub nature: Nature,
    /// Told beforehand that it is a reported fraud; no judgement is asked.
    #[serde(default)]
    pub introduced: bool,
    /// A rescue drill: it begins after the mistake, and is told beforehand as such; no judgement is asked.
    #[serde(default)]
    pub drill: bool,
    /// Joins several people's experience.
    #[serde(default)]
    pub composite: bool,
    /// Who the contact says it is.
    pub claims: Claim,
    /// Whose contact the learner judges at the end, where several people or accounts make contact: of [cast].
    #[serde(default)]
    pub judged: Option<CastId>,
    /// Its neutral title.
    pub title: Text,
    /// About how long it takes.
    pub minutes: u8,
    /// How hard it is.
    pub level: Level,
    /// The facts on which it rests.
    #[serde(default)]
    pub based_on: Vec<FactId>,
    /// Numbers in the text that no fact gives, as they are written.
    #[serde(default)]
    pub made_up: Vec<String>,
    /// The first step.
    pub start: StepId,
    /// What the row in the list in their hand shows after all: "You bought a mask". A scam has it.
    #[serde(default)]
    pub proves: Option<Text>,
    /// What stands in that row for a detail, where the words as they were said make no cell.
    #[serde(default)]
    pub row: BTreeMap<DisclosureId, Text>,
    /// The made-up person the learner plays.
    pub you: You,
    /// Who speaks.
    #[serde(default)]
    pub cast: BTreeMap<CastId, Cast>,
    /// What the run's seed draws: placeholder to its variants.
    #[serde(default)]
    pub vary: BTreeMap<String, Vec<Text>>,
    /// Where the standing exits lead unless a step says otherwise.
    #[serde(default)]
    pub exits: BTreeMap<Exit, ExitRule>,
    /// The steps.
    #[serde(rename = "step", default)]
    pub steps: Vec<Step>,
    /// The endings.
    #[serde(rename = "ending", default)]
    pub endings: Vec<Ending>,
    /// For rooms and kiosks: the decisions that are played.
    #[serde(rename = "cut", default)]
    pub cuts: Vec<Cut>,
}

/// The made-up person the learner plays.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct You {
    /// The name, as a whole.
    pub name: Text,
    /// Who that person is, where it is not the one who was called: "the daughter".
    #[serde(default)]
    pub role: Option<Text>,
    /// Yuan in the practice account at the start.
    pub balance: i64,
}

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cast {
    /// How they are called: never more than they claim.
    pub name: Text,
    /// Which of the system's voices speaks for them, from 1.
    #[serde(default)]
    pub voice: Option<u8>,
    /// What the display shows, masked.
    #[serde(default)]
    pub number: Option<Text>,
    /// On the learner's side.
    #[serde(default)]
    pub helper: bool,
}

/// Where a standing exit leads, and why it is good or not. An editor may write the target alone.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "ExitForm"))]
pub struct ExitRule {
    /// The step or ending it leads to.
    pub to: SpotId,
    /// The reason shown right after; the UI has a standing sentence where there is none.
    pub why: Option<Text>,
}

/// How an editor writes an exit.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, expecting = "an exit is the id of a step or ending, or a table of `to` and `why`")]
enum ExitForm {
    /// The step or ending it leads to; the UI has a standing sentence why that is good.
    Short(SpotId),
    /// Where it leads, and why that is good or not.
    Long(ExitTable),
}

/// An exit with its reason.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct ExitTable {
    /// The step or ending it leads to.
    to: SpotId,
    /// The reason shown right after.
    #[serde(default)]
    why: Option<Text>,
}

impl<'de> Deserialize<'de> for ExitRule {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match ExitForm::deserialize(from)? {
            ExitForm::Short(to) => Self { to, why: None },
            ExitForm::Long(ExitTable { to, why }) => Self { to, why },
        })
    }
}

/// One moment of the story.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// The channel it comes over.
    pub channel: Channel,
    /// Who speaks or rings.
    #[serde(default)]
    pub who: Option<CastId>,
    /// What is said, its details marked as `[words](id)`.
    #[serde(default)]
    pub say: Option<Text>,
    /// What is shown to be known; the same ids as are marked in `say`.
    #[serde(default)]
    pub discloses: Vec<DisclosureId>,
    /// What is wanted.
    #[serde(default)]
    pub requests: Vec<RequestId>,
    /// How it persuades.
    #[serde(default)]
    pub tactics: Vec<TacticId>,
    /// What is heard behind or instead of a voice.
    #[serde(default)]
    pub sounds: Vec<Sound>,
    /// The step is played only if these were given; else it is passed over to `next`.
    #[serde(default)]
    pub when: Option<Given>,
    /// Where it goes on: a step without a choice, or one that is passed over.
    #[serde(default)]
    pub next: Option<SpotId>,
    /// Entering this step sets *Checked by me?*
    #[serde(default)]
    pub finds: Option<Checked>,
    /// Where standing exits lead from here.
    #[serde(default)]
    pub exits: BTreeMap<Exit, ExitRule>,
    /// What the own app shows.
    #[serde(default)]
    pub app: Option<AppBody>,
    /// The inbox.
    #[serde(default)]
    pub sms: Option<SmsBody>,
    /// What was sent in the chat besides words.
    #[serde(default)]
    pub chat: Option<ChatBody>,
    /// The two sides of a shared screen.
    #[serde(default)]
    pub screen: Option<ScreenBody>,
    /// What is shown at the door.
    #[serde(default)]
    pub door: Option<DoorBody>,
    /// What the learner may do.
    #[serde(rename = "choice", default)]
    pub choices: Vec<Choice>,
}

/// Flags that must hold: what was handed over. Never money.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Given {
    /// The requests that were fulfilled.
    pub given: Vec<RequestId>,
}

/// The own app.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AppBody {
    /// Orders.
    #[serde(default)]
    pub orders: Vec<Text>,
    /// Notices.
    #[serde(default)]
    pub notices: Vec<Text>,
    /// What the app's official service answers.
    #[serde(default)]
    pub service: Vec<Text>,
}

/// The inbox.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SmsBody {
    /// The other messages, oldest first; the one that arrives is what is said.
    pub inbox: Vec<SmsEntry>,
}

/// A text message.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SmsEntry {
    /// The sender shown.
    pub from: Text,
    /// The message.
    pub text: Text,
    /// When it came, in words.
    #[serde(default)]
    pub at: Option<Text>,
}

/// What was sent in the chat besides words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChatBody {
    /// A picture or document.
    pub attachment: Attachment,
}

/// A picture or document: drawn by the program, and marked as practice.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Attachment {
    /// How it is drawn.
    pub form: Attached,
    /// Its heading.
    pub title: Text,
    /// What stands on it.
    pub lines: Vec<Text>,
    /// A file of `pictures/`.
    #[serde(default)]
    pub picture: Option<String>,
}

/// The two sides of a shared screen.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScreenBody {
    /// What I see.
    pub you_see: Text,
    /// What they see.
    pub they_see: Text,
    /// The made-up signs that the learner types.
    #[serde(default)]
    pub types: Option<Text>,
}

/// What is shown at the door.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DoorBody {
    /// The lines on the parcel's slip or the visitor's paper.
    #[serde(default)]
    pub slip: Vec<Text>,
    /// The lines on the visitor's badge.
    #[serde(default)]
    pub badge: Vec<Text>,
}

/// Something the learner may do at a step.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// The learner's words, or the act.
    pub say: Text,
    /// Its kind.
    #[serde(rename = "move")]
    pub kind: Move,
    /// The step or ending it leads to.
    pub to: SpotId,
    /// Yuan that leave the account.
    #[serde(default)]
    pub pays: u32,
    /// Yuan that come in as a debt.
    #[serde(default)]
    pub borrows: u32,
    /// What is handed over.
    #[serde(default)]
    pub gives: Vec<RequestId>,
    /// It stands open only if these were given.
    #[serde(default)]
    pub when: Option<Given>,
    /// The reason shown right after, whether it was good or not.
    #[serde(default)]
    pub why: Text,
}

/// An ending.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Ending {
    /// Its id.
    pub id: EndingId,
    /// How the action is scored; absent only on the ending of stop-watching.
    #[serde(default)]
    pub action: Option<Action>,
    /// The one better move, as `step.choice` or `step.exit`.
    #[serde(default)]
    pub better: Option<String>,
    /// What it tells.
    pub text: Text,
}

/// A short form of the story for rooms and kiosks.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Cut {
    /// Its id.
    pub id: CutId,
    /// At most 6.
    pub decisions: Vec<Decision>,
}

/// A decision of a cut.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Decision {
    /// The step.
    pub step: StepId,
    /// At most 3 choices or exits.
    pub options: Vec<ChoiceId>,
}

impl Scenario {
    /// The step of that id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id.0 == id)
    }

    /// The cut of that id.
    #[must_use]
    pub fn cut(&self, id: &CutId) -> Option<&Cut> {
        self.cuts.iter().find(|cut| cut.id == *id)
    }

    /// The ending of that id.
    #[must_use]
    pub fn ending(&self, id: &str) -> Option<&Ending> {
        self.endings.iter().find(|ending| ending.id.0 == id)
    }

    /// What is told of it before it is played.
    #[must_use]
    pub fn kind(&self) -> StoryKind {
        match (self.introduced, self.drill) {
            (true, _) => StoryKind::Introduced,
            (false, true) => StoryKind::Drill,
            (false, false) => StoryKind::Blind,
        }
    }

    /// What it is about, as far as the learner chooses by it.
    #[must_use]
    pub fn group(&self) -> StoryGroup {
        match self.claims {
            Claim::Shop | Claim::TravelFirm => StoryGroup::Shopping,
            Claim::Courier => StoryGroup::Parcels,
            Claim::Platform => StoryGroup::Accounts,
            Claim::Bank | Claim::Police | Claim::Insurer | Claim::Government => StoryGroup::Offices,
            Claim::PropertyManager | Claim::Carrier | Claim::Utility | Claim::Family | Claim::School | Claim::Employer | Claim::Clinic => {
                StoryGroup::Home
            }
        }
    }

    /// Those who make contact: whoever speaks at some step and is not on the learner's side.
    #[must_use]
    pub fn contacts(&self) -> BTreeSet<&CastId> {
        let speakers = self.steps.iter().filter_map(|step| step.who.as_ref());
        speakers.filter(|who| self.cast.get(who).is_some_and(|cast| !cast.helper)).collect()
    }

    /// Whoever speaks at a step.
    #[must_use]
    pub fn speaker(&self, step: &Step) -> Option<&Cast> {
        step.who.as_ref().and_then(|who| self.cast.get(who))
    }

    /// Some choice pays, borrows or hands something over: the story may be played up to a loss, and says so first.
    #[must_use]
    pub fn plays_to_the_loss(&self) -> bool {
        self.steps
            .iter()
            .flat_map(|step| &step.choices)
            .any(|choice| choice.pays > 0 || choice.borrows > 0 || !choice.gives.is_empty())
    }

    /// Where a standing exit leads from a step, if it stands open there.
    ///
    /// Stop-watching always does. One cannot hang up on a helper or on a text message, check while one is checking, or ask
    /// someone while one is asking. A caller who talks on while one looks at one's own app can still be hung up on.
    #[must_use]
    pub fn exit<'a>(&'a self, step: &'a Step, exit: Exit) -> Option<&'a ExitRule> {
        let helper = self.speaker(step).map(|cast| cast.helper);
        let checking = step.channel == Channel::App && helper != Some(false);
        let with_helper = helper == Some(true);
        let open = match exit {
            Exit::StopWatching => true,
            Exit::HangUp => !checking && !with_helper && step.channel != Channel::Sms,
            Exit::SelfCheck => !checking,
            Exit::AskSomeone => !with_helper,
        };
        if !open {
            return None;
        }
        step.exits.get(&exit).or_else(|| self.exits.get(&exit))
    }
}

impl Step {
    /// The phone rings: somebody calls and has said nothing yet.
    #[must_use]
    pub fn is_ringing(&self) -> bool {
        self.channel == Channel::Call && self.who.is_some() && self.say.is_none()
    }
}
