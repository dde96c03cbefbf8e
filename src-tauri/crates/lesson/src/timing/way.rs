//! The ways through a cut: what its decisions offer is all that is chosen; everywhere else the first thing that is open is taken.

use std::collections::BTreeSet;

use words::{ChoiceId, EndingId, Moment, StepId};

use crate::pack::{Cut, Scenario};
use crate::run::{Run, Spot, by_default, offered};

/// Presses on all ways through a cut together. Beyond it nobody could play them.
const PRESSES: usize = 5_000;

/// Presses on one way.
const LONGEST: usize = 150;

/// Something that is done on a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The step.
    pub step: StepId,
    /// What is taken there.
    pub choice: ChoiceId,
    /// It was one of several that the cut offers.
    pub decided: bool,
}

/// A way through a cut, to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What is done, in order.
    pub presses: Vec<Press>,
    /// The ending it comes to.
    pub ending: EndingId,
}

/// Every way through a cut; none if one of them does not end, or there are too many to be played.
#[must_use]
pub fn ways(story: &Scenario, cut: &Cut) -> Option<Vec<Way>> {
    let mut walker = Walker {
        story,
        cut,
        presses: 0,
        path: Vec::new(),
        ways: Vec::new(),
    };
    walker.walk(&Run::start(story, 1).ok()?)?;
    Some(walker.ways)
}

/// The decisions that are met on some way.
#[must_use]
pub fn met(ways: &[Way]) -> BTreeSet<&StepId> {
    let decided = ways.iter().flat_map(|way| &way.presses).filter(|press| press.decided);
    decided.map(|press| &press.step).collect()
}

struct Walker<'s> {
    story: &'s Scenario,
    cut: &'s Cut,
    presses: usize,
    path: Vec<Press>,
    ways: Vec<Way>,
}

impl Walker<'_> {
    /// Goes on from where a run stands. Nothing comes back where a way does not end.
    fn walk(&mut self, run: &Run) -> Option<()> {
        let step = match &run.spot {
            Spot::Ending(ending) => {
                self.ways.push(Way {
                    presses: self.path.clone(),
                    ending: ending.clone(),
                });
                return Some(());
            }
            Spot::Step(step) => step.clone(),
        };
        let open = run.open(self.story).ok()?;
        let offered = offered(self.cut, &step, &open);
        if offered.is_empty() {
            return self.press(run, step, by_default(&open)?, false);
        }
        for option in offered {
            self.press(run, step.clone(), option, true)?;
        }
        Some(())
    }

    fn press(&mut self, run: &Run, step: StepId, choice: ChoiceId, decided: bool) -> Option<()> {
        self.presses += 1;
        if self.presses > PRESSES || self.path.len() >= LONGEST {
            return None;
        }
        let (next, _) = run.choose(self.story, &choice, Moment(0)).ok()?;
        self.path.push(Press { step, choice, decided });
        let walked = self.walk(&next);
        self.path.pop();
        walked
    }
}

#[cfg(test)]
mod tests {
    use words::CutId;

    use super::*;
    use crate::pack::Decision;

    fn story() -> Scenario {
        toml::from_str(include_str!("../run/tests/story.toml")).expect("the story of the tests is sound")
    }

    fn cut(decisions: &[(&str, &[&str])]) -> Cut {
        let decision = |(step, options): &(&str, &[&str])| Decision {
            step: StepId((*step).to_owned()),
            options: options.iter().map(|option| ChoiceId((*option).to_owned())).collect(),
        };
        Cut {
            id: CutId("short".to_owned()),
            decisions: decisions.iter().map(decision).collect(),
        }
    }

    #[test]
    fn every_option_of_a_decision_is_a_way_and_the_rest_takes_its_first_choice() {
        let ways = ways(&story(), &cut(&[("opening", &["refuse", "hang-up"])])).expect("each way ends");
        let taken: Vec<Vec<&str>> = ways
            .iter()
            .map(|way| way.presses.iter().map(|press| press.choice.0.as_str()).collect())
            .collect();
        assert_eq!(taken.len(), 2, "two options, two ways: {taken:?}");
        assert!(
            taken.iter().all(|way| way.first() == Some(&"answer")),
            "the ring takes its first choice: {taken:?}"
        );
        assert_eq!((taken[0][1], taken[1][1]), ("refuse", "hang-up"), "in the order of the cut");
        assert_eq!(met(&ways).len(), 1, "one decision was met");
    }

    #[test]
    fn a_way_that_does_not_end_is_no_way() {
        let mut story = story();
        let ring = story.steps.iter_mut().find(|step| step.id.0 == "ring").expect("the ring");
        ring.choices.first_mut().expect("answering").to = words::SpotId("ring".to_owned());
        assert_eq!(ways(&story, &cut(&[("opening", &["refuse"])])), None, "it rings for ever");
    }
}
