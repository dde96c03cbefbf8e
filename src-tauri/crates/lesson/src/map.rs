//! The map of a story: every way out of every step, whatever was given before, and what cannot be reached.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use words::{Exit, FindingCode, SpotId};

use crate::findings::Finding;
use crate::pack::{Scenario, Step};
use crate::run::{Answer, GO_ON, Open, answered};

/// The id of the way by which a step is passed over where its condition does not hold.
pub const PASSED_OVER: &str = "when";

/// A story with what is unreachable in it.
pub struct Map<'s> {
    /// The story.
    pub story: &'s Scenario,
    unreachable: BTreeSet<&'s str>,
}

impl<'s> Map<'s> {
    /// What no way leads to at all, and what the checker found to be unreachable because a condition never holds.
    #[must_use]
    pub fn of<'f>(story: &'s Scenario, findings: impl Iterator<Item = &'f Finding>) -> Self {
        let told: BTreeSet<&str> = findings
            .filter(|finding| finding.code == FindingCode::Unreachable)
            .filter_map(|finding| finding.params.get("id").map(String::as_str))
            .collect();
        let reached = reached(story);
        let steps = story.steps.iter().map(|step| step.id.0.as_str());
        let endings = story.endings.iter().map(|ending| ending.id.0.as_str());
        let unreachable = steps.chain(endings).filter(|id| !reached.contains(id) || told.contains(id));
        Self {
            story,
            unreachable: unreachable.collect(),
        }
    }

    /// No way leads to the step or ending of that id.
    #[must_use]
    pub fn is_unreachable(&self, id: &str) -> bool {
        self.unreachable.contains(id)
    }

    /// Neither a step nor an ending has that id.
    #[must_use]
    pub fn is_missing(&self, id: &str) -> bool {
        self.story.step(id).is_none() && self.story.ending(id).is_none()
    }
}

/// A way out of a step: what is pressed, and where it leads.
pub struct Way<'s> {
    /// The id of the press: a choice's, `go-on`, an exit's, or [`PASSED_OVER`].
    pub id: String,
    /// What is pressed; nothing where the step is passed over.
    pub open: Option<Open<'s>>,
    /// Where it leads.
    pub to: &'s SpotId,
}

/// Every way out of a step, whatever was given before: its choices or going on, being passed over, the exits.
#[must_use]
pub fn ways<'s>(story: &'s Scenario, step: &'s Step) -> Vec<Way<'s>> {
    let mut ways: Vec<Way<'s>> = step
        .choices
        .iter()
        .map(|choice| Way {
            id: choice.id.0.clone(),
            open: Some(Open::Choice(choice)),
            to: &choice.to,
        })
        .collect();
    if let Some(next) = &step.next {
        if step.choices.is_empty() {
            ways.push(Way {
                id: GO_ON.to_owned(),
                open: Some(Open::GoOn(next)),
                to: next,
            });
        }
        if step.when.is_some() {
            ways.push(Way {
                id: PASSED_OVER.to_owned(),
                open: None,
                to: next,
            });
        }
    }
    let exits = Exit::ALL.into_iter().filter_map(|exit| answered(story, step, &Answer::Exit(exit)));
    ways.extend(exits.map(|open| Way {
        id: open.id().0,
        open: Some(open),
        to: open.to(),
    }));
    ways
}

/// The ids that some way leads to, from the start.
fn reached(story: &Scenario) -> BTreeSet<&str> {
    let mut steps: BTreeMap<&str, &Step> = BTreeMap::new();
    for step in &story.steps {
        // The first of two that share an id is the one that is played.
        steps.entry(step.id.0.as_str()).or_insert(step);
    }
    let mut reached = BTreeSet::from([story.start.0.as_str()]);
    let mut open = VecDeque::from([story.start.0.as_str()]);
    while let Some(step) = open.pop_front() {
        let Some(step) = steps.get(step) else { continue };
        for way in ways(story, step) {
            if reached.insert(way.to.0.as_str()) {
                open.push_back(way.to.0.as_str());
            }
        }
    }
    reached
}
