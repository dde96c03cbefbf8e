//! What an audience is led through: a plan's parts with what they need of the pack, found once and then held.

use words::{ItemId, Letter, PartId, PartKind, Program, ScenarioId, Text, Venue};

use crate::mix::borrowed;
use crate::pack::{Activity, Cut, Pack, Part, Plan, Scenario};
use crate::timing::seconds_in_room;

use super::derived::derived;

/// Seconds to talk at a decision where the plan does not say.
const TALK: u32 = 40;

/// What an audience is led through.
#[derive(Clone, Debug, PartialEq)]
pub struct Agenda {
    /// Its title.
    pub title: Text,
    /// How many seconds it is to take.
    pub seconds: u32,
    /// Its parts.
    pub acts: Vec<Act>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// The part.
    pub part: PartId,
    /// What is done in it.
    pub kind: PartKind,
    /// How many seconds it is to take.
    pub seconds: u32,
    /// What is said first.
    pub say: Option<Text>,
    /// For the facilitator alone.
    pub notes: Vec<Text>,
    /// What is done in it, with everything that belongs to it.
    pub does: Does,
}

/// What is done in a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Does {
    /// What is said, is all.
    Words,
    /// These items, one after the other.
    Quiz(Vec<ItemId>),
    /// A cut of a story, with so many seconds to talk at each decision; 0 for one vote without a talk.
    Story(ScenarioId, Cut, u32),
    /// A question and its answers.
    Poll(Text, Vec<Text>),
    /// Why nothing they know proves who is calling.
    Checklist,
}

impl Agenda {
    /// What a program leads through; none if the pack does not have it, or not all of it.
    #[must_use]
    pub fn of(pack: &Pack, program: &Program) -> Option<Self> {
        match program {
            Program::Plan { plan } => Self::of_plan(pack, plans(pack).into_iter().find(|own| own.id == *plan)?),
            Program::Story { scenario } => of_story(pack, pack.scenarios.get(scenario)?),
        }
    }

    fn of_plan(pack: &Pack, plan: &Plan) -> Option<Self> {
        let acts: Option<Vec<Act>> = plan.parts.iter().map(|part| Some(first_of(act(pack, part)?, part))).collect();
        let acts = acts.filter(|acts| !acts.is_empty())?;
        let seconds = plan.length().unwrap_or_else(|| acts.iter().map(|act| act.seconds).sum());
        Some(Self {
            title: plan.title.clone(),
            seconds,
            acts,
        })
    }
}

/// The plans for an audience, the shortest first.
#[must_use]
pub fn plans(pack: &Pack) -> Vec<&Plan> {
    let mut plans: Vec<&Plan> = pack.plans.values().filter(|plan| plan.venue == Venue::Room).collect();
    plans.sort_by_key(|plan| plan.length());
    plans
}

/// The stories that can be led alone, each as a program of its own.
#[must_use]
pub fn stories(pack: &Pack) -> Vec<(&Scenario, Agenda)> {
    let led = |story| Some((story, of_story(pack, story)?));
    pack.scenarios.values().filter_map(led).collect()
}

/// One story alone, as long as the written sum of its cut.
fn of_story(pack: &Pack, story: &Scenario) -> Option<Agenda> {
    let cut = cut(pack, story)?;
    let seconds = seconds_in_room(pack, story, &cut, TALK)?;
    let act = Act {
        part: PartId("story".to_owned()),
        kind: PartKind::Story,
        seconds,
        say: None,
        notes: Vec::new(),
        does: Does::Story(story.id.clone(), cut, TALK),
    };
    Some(Agenda {
        title: story.title.clone(),
        seconds,
        acts: vec![act],
    })
}

/// Its own cut, rather one that the kiosk does not play; else one that is derived from how the story takes its course.
fn cut(pack: &Pack, story: &Scenario) -> Option<Cut> {
    let kiosk = |cut: &&Cut| {
        let plans = pack.plans.values().filter(|plan| plan.venue == Venue::Kiosk);
        let mut parts = plans.flat_map(|plan| &plan.parts);
        parts.any(|part| part.scenario.as_ref() == Some(&story.id) && part.cut.as_ref() == Some(&cut.id))
    };
    let own = story.cuts.iter().find(|cut| !kiosk(cut)).or(story.cuts.first());
    own.cloned().or_else(|| derived(story))
}

/// Of a quiz only so many items as the plan says: a room is asked the first ones.
fn first_of(mut act: Act, part: &Part) -> Act {
    if let (Does::Quiz(items), Some(first)) = (&mut act.does, part.first) {
        items.truncate(usize::from(first));
    }
    act
}

/// A part as it is done; of a quiz all items that it may ask, for a visitor's are drawn from them.
pub(crate) fn act(pack: &Pack, part: &Part) -> Option<Act> {
    let most = Letter::ALL.len();
    let does = match part.activity()? {
        Activity::Words => Does::Words,
        Activity::Quiz(form, set, _) => {
            let form = pack.forms.iter().find(|own| own.id == *form)?;
            let asked = |id: &&ItemId| {
                pack.items
                    .item(id)
                    .is_some_and(|(_, item)| (1..=most).contains(&item.choices.len()))
            };
            Does::Quiz(form.list(set).iter().filter(asked).cloned().collect())
        }
        // It is led in the mixed pack alone, where it bears another id.
        Activity::Story(..) if borrowed(pack, part).is_some() => return None,
        Activity::Story(scenario, cut, discuss) => {
            let story = pack.scenarios.get(scenario)?;
            Does::Story(scenario.clone(), story.cut(cut)?.clone(), discuss.map_or(TALK, u32::from))
        }
        Activity::Poll(ask, options) => Does::Poll(ask.clone(), options.iter().take(most).cloned().collect()),
        Activity::Checklist => Does::Checklist,
    };
    Some(Act {
        part: part.id.clone(),
        kind: part.kind,
        seconds: part.length().unwrap_or_default(),
        say: part.say.clone(),
        notes: part.notes.clone(),
        does,
    })
}
