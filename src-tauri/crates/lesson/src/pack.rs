//! The pack model: what an editor writes, as types.
//!
//! The types are what serde reads from TOML (DESIGN section 5); the keys are kebab-case, unknown keys are errors. They carry no
//! positions: [`crate::read`] keeps the source beside them and finds the line of a path when a finding needs it.

mod catalogue;
mod fact;
mod form;
mod help;
mod item;
mod manifest;
mod plan;
mod playthrough;
mod scenario;
mod spoken;
mod vary;
mod version;

use std::collections::BTreeMap;

pub use catalogue::{Catalogues, Cues, Disclosure, Holder, Request, Route, Tactic};
pub use fact::{Fact, Facts, Figure, Product, Report};
pub use form::Form;
pub use help::{HelpLine, HelpLines};
pub use item::{Item, ItemChoice, Items};
pub use manifest::{Brands, Manifest};
pub use plan::{Activity, Part, Plan};
pub use playthrough::{Outcome, Playthrough};
pub use scenario::{
    AppBody, Attachment, Cast, ChatBody, Choice, Cut, Decision, DoorBody, Ending, ExitRule, Given, Scenario, ScreenBody, SmsBody, SmsEntry,
    Step, You,
};
pub use spoken::{SpokenPart, parts};
pub use vary::{Drawn, placeholders};
pub use version::Version;
use words::{PlanId, ScenarioId};

/// A checked pack: everything in it is sound; what was not is left out and told in the findings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pack {
    /// Who published it, when, in which languages.
    pub manifest: Option<Manifest>,
    /// Reports and facts.
    pub facts: Facts,
    /// Names that no practice text may bear.
    pub brands: Brands,
    /// Disclosures, requests, tactics, routes, holders.
    pub catalogues: Catalogues,
    /// Help lines and the order to call them in.
    pub help: HelpLines,
    /// Scenarios by id.
    pub scenarios: BTreeMap<ScenarioId, Scenario>,
    /// Short contacts to judge, by channel. A pack may have none.
    pub items: Items,
    /// Parallel sets of items, in the order of the file. Each item of a form is found in `items`. A pack may have none.
    pub forms: Vec<Form>,
    /// What is done in rooms and at the kiosk, by id. Whatever a plan names is found in this pack. A pack may have none.
    pub plans: BTreeMap<PlanId, Plan>,
    /// Expected play-throughs, by file name.
    pub playthroughs: BTreeMap<String, Playthrough>,
}
