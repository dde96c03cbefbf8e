//! What an audience is led through: a plan's parts with what they need of the pack, found once and then held.

use words::{ItemId, Letter, PartId, PartKind, PlanId, Program, ScenarioId, Text, Venue};

use crate::pack::{Activity, Cut, Pack, Part, Plan, Scenario};
use crate::timing::sum;

/// Seconds to talk at a decision where the plan does not say.
const TALK: u16 = 40;

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
            Program::Story { scenario } => Self::of_plan(pack, &story_alone(pack, pack.scenarios.get(scenario)?)?),
        }
    }

    fn of_plan(pack: &Pack, plan: &Plan) -> Option<Self> {
        let acts: Option<Vec<Act>> = plan.parts.iter().map(|part| act(pack, part)).collect();
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

/// The stories that can be led alone: those that have a cut.
#[must_use]
pub fn stories(pack: &Pack) -> Vec<&Scenario> {
    let stories = pack.scenarios.values();
    stories.filter(|story| story_alone(pack, story).is_some()).collect()
}

/// A plan of one part, as long as the written sum of the cut. A cut that the kiosk plays is taken only where there is no other.
fn story_alone(pack: &Pack, story: &Scenario) -> Option<Plan> {
    let kiosk = |cut: &&Cut| {
        let plans = pack.plans.values().filter(|plan| plan.venue == Venue::Kiosk);
        let mut parts = plans.flat_map(|plan| &plan.parts);
        parts.any(|part| part.scenario.as_ref() == Some(&story.id) && part.cut.as_ref() == Some(&cut.id))
    };
    let cut = story.cuts.iter().find(|cut| !kiosk(cut)).or(story.cuts.first())?;
    let mut plan = Plan {
        id: PlanId(story.id.0.clone()),
        venue: Venue::Room,
        title: story.title.clone(),
        minutes: None,
        seconds: None,
        aloud: false,
        parts: vec![Part {
            id: PartId("story".to_owned()),
            kind: PartKind::Story,
            minutes: None,
            seconds: None,
            say: None,
            notes: Vec::new(),
            form: None,
            set: None,
            first: None,
            scenario: Some(story.id.clone()),
            cut: Some(cut.id.clone()),
            discuss: Some(TALK),
            ask: None,
            options: Vec::new(),
        }],
    };
    let seconds = sum(pack, &plan).first().map_or(0, crate::timing::PartSum::longest);
    let seconds = u16::try_from(seconds).unwrap_or(u16::MAX);
    plan.parts.first_mut()?.seconds = Some(seconds);
    plan.seconds = Some(seconds);
    Some(plan)
}

fn act(pack: &Pack, part: &Part) -> Option<Act> {
    let most = Letter::ALL.len();
    let does = match part.activity()? {
        Activity::Words => Does::Words,
        Activity::Quiz(form, set, first) => {
            let form = pack.forms.iter().find(|own| own.id == *form)?;
            let items = form.list(set).iter().take(first.map_or(usize::MAX, usize::from));
            let asked = |id: &&ItemId| {
                pack.items
                    .item(id)
                    .is_some_and(|(_, item)| (1..=most).contains(&item.choices.len()))
            };
            let items: Vec<ItemId> = items.filter(asked).cloned().collect();
            Does::Quiz(items)
        }
        Activity::Story(scenario, cut, discuss) => {
            let story = pack.scenarios.get(scenario)?;
            Does::Story(scenario.clone(), story.cut(cut)?.clone(), discuss.unwrap_or(TALK).into())
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
