//! The debrief: what a run shows in hindsight, computed from the run and its scenario alone.

mod list;

use std::collections::BTreeSet;

pub use list::{CallersList, Cell, callers_list};
use words::{DisclosureId, ScenarioId, StoryKind, TacticId};

use crate::{
    pack::{Ending, Pack, Scenario, Step},
    run::{Answer, Open, Run, Spot, answered},
};

/// What a run shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief<'a> {
    /// The ending it came to.
    pub ending: &'a Ending,
    /// The steps visited, in order.
    pub steps: Vec<Seen<'a>>,
    /// How many details were said, each counted once.
    pub said: usize,
    /// How many of them were tapped.
    pub caught: usize,
    /// The one better move, if there was any.
    pub better: Option<Better<'a>>,
}

/// A visited step in hindsight.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen<'a> {
    /// The step.
    pub step: &'a Step,
    /// The account when it was entered.
    pub balance: i64,
    /// What the learner did.
    pub answer: Option<Open<'a>>,
    /// What was disclosed, and whether the learner tapped it.
    pub details: Vec<(&'a DisclosureId, bool)>,
}

/// The one better move.
#[derive(Clone, Debug, PartialEq)]
pub struct Better<'a> {
    /// The step at which it stood open.
    pub step: &'a Step,
    /// Its place among the visited steps, from 0, the last time the run came by; none if it did not.
    pub visit: Option<usize>,
    /// The account there, for `{balance}`.
    pub balance: i64,
    /// The move.
    pub open: Open<'a>,
}

/// Looks back on a run.
///
/// None if it has not ended, still waits for a judgement, or is not a run of this scenario.
#[must_use]
pub fn look_back<'a>(scenario: &'a Scenario, run: &Run) -> Option<Debrief<'a>> {
    let Spot::Ending(ending) = &run.spot else { return None };
    let ending = scenario.ending(&ending.0).filter(|_| run.is_over(scenario))?;
    let steps = run.visits.iter().map(|visit| {
        let step = scenario.step(&visit.step.0)?;
        Some(Seen {
            step,
            balance: visit.balance,
            answer: visit.answer.as_ref().and_then(|answer| answered(scenario, step, answer)),
            details: step.discloses.iter().map(|detail| (detail, run.tapped.contains(detail))).collect(),
        })
    });
    Some(Debrief {
        ending,
        steps: steps.collect::<Option<_>>()?,
        said: run.said(scenario).len(),
        caught: run.tapped.len(),
        better: ending.better.as_deref().and_then(|better| find_better(scenario, run, better)),
    })
}

/// Finds the move that an ending names as `step.choice` or `step.exit`.
#[must_use]
pub fn better_move<'a>(scenario: &'a Scenario, better: &str) -> Option<(&'a Step, Open<'a>)> {
    let (step, choice) = better.split_once('.')?;
    let step = scenario.step(step)?;
    let exits = words::Exit::ALL.into_iter().map(Answer::Exit);
    let choices = step.choices.iter().map(|choice| Answer::Choice(choice.id.clone()));
    let open = choices
        .chain(exits)
        .filter_map(|answer| answered(scenario, step, &answer))
        .find(|open| open.id().0 == choice)?;
    Some((step, open))
}

/// None if the learner made that very move when the story last came by: what one has done is not told as what one might have done.
fn find_better<'a>(scenario: &'a Scenario, run: &Run, better: &str) -> Option<Better<'a>> {
    let (step, open) = better_move(scenario, better)?;
    let visit = run.visits.iter().rposition(|visit| visit.step == step.id);
    let made = visit.and_then(|index| run.visits.get(index)?.answer.as_ref());
    let made = made.and_then(|answer| answered(scenario, step, answer));
    if made.is_some_and(|made| made.id() == open.id()) {
        return None;
    }
    let balance = visit
        .and_then(|index| run.visits.get(index))
        .map_or(run.balance, |visit| visit.balance);
    Some(Better {
        step,
        visit,
        balance,
        open,
    })
}

/// Another scenario to play next: rather one with a tactic of this one, since each story is paired with a different one on the
/// same tactic (EVIDENCE: Scheibe et al. 2014). Never a rescue drill, which is chosen for what it is.
#[must_use]
pub fn next_story<'a>(pack: &'a Pack, played: &Scenario) -> Option<&'a ScenarioId> {
    let own = tactics(played);
    let others = pack
        .scenarios
        .values()
        .filter(|other| other.id != played.id && other.kind() != StoryKind::Drill);
    let shared = |other: &&Scenario| (tactics(other).intersection(&own).count(), std::cmp::Reverse(other.id.clone()));
    others.max_by_key(shared).map(|other| &other.id)
}

fn tactics(scenario: &Scenario) -> BTreeSet<&TacticId> {
    scenario.steps.iter().flat_map(|step| &step.tactics).collect()
}

#[cfg(test)]
mod tests {
    use words::{ChoiceId, Judgement, Moment, SpotId, StepId};

    use super::*;
    use crate::run::Judged;

    fn story() -> Scenario {
        toml::from_str(include_str!("run/tests/story.toml")).expect("the story of the tests is sound")
    }

    fn play(story: &Scenario, choices: &[&str]) -> Run {
        let start = Run::start(story, 1).expect("the story starts");
        let choose = |run: Run, choice: &&str| {
            run.choose(story, &ChoiceId((*choice).to_owned()), Moment(0))
                .expect("the choice is open")
                .0
        };
        choices.iter().fold(start, choose)
    }

    #[test]
    fn a_run_that_has_not_ended_has_no_debrief() {
        let story = story();
        assert!(
            look_back(&story, &play(&story, &["answer"])).is_none(),
            "what is still going on is not explained"
        );
    }

    #[test]
    fn a_missed_detail_is_told_apart_from_a_tapped_one() {
        let story = story();
        let run = play(&story, &["answer"]);
        let product = DisclosureId("product".into());
        let (tapped, _) = run
            .tap(&story, &StepId("opening".into()), &product, Moment(0))
            .expect("it was said");
        for (run, caught) in [(run, 0), (tapped, 1)] {
            let (run, _) = run
                .choose(&story, &ChoiceId("stop-watching".into()), Moment(0))
                .expect("it can always be left");
            let debrief = look_back(&story, &run).expect("it has ended");
            assert_eq!((debrief.said, debrief.caught), (1, caught), "one detail was said, {caught} tapped");
        }
    }

    #[test]
    fn the_better_move_is_found_where_it_stood_open() {
        let story = story();
        let run = play(&story, &["answer", "draw", "hang-up"]);
        assert_eq!(look_back(&story, &run), None, "nothing is told before the learner has judged");
        let judged = Judged {
            judgement: Judgement::CannotTell,
            confidence: None,
        };
        let (run, _) = run.judge(&story, judged, Moment(0)).expect("it is asked");
        let debrief = look_back(&story, &run).expect("it has ended");
        let better = debrief.better.expect("this ending names one");
        assert_eq!(
            (better.step.id.0.as_str(), better.visit),
            ("opening", Some(1)),
            "it stood open at the second step"
        );
        assert_eq!(better.open.id().0, "hang-up", "hanging up was the better move");
    }

    /// After `hang-up` they ring again, and the story comes to its opening once more: there the same move stands open, or is made.
    #[test]
    fn where_the_story_loops_the_better_move_is_one_not_yet_made() {
        let mut story = story();
        story.introduced = true;
        let loops = SpotId("opening".into());
        let lost = story
            .endings
            .iter()
            .position(|ending| ending.better.is_some())
            .expect("an ending names one");
        story.endings[lost].better = Some("opening.hang-up".into());
        story.exits.get_mut(&words::Exit::HangUp).expect("a rule").to = loops;
        let opening = story.steps.iter_mut().find(|step| step.id.0 == "opening").expect("the step");
        opening.exits.clear();
        let mut run = play(&story, &["answer", "hang-up", "draw"]);
        run.spot = Spot::Ending(story.endings[lost].id.clone());
        let better = look_back(&story, &run)
            .expect("it has ended")
            .better
            .expect("it was not made the second time");
        assert_eq!(better.visit, Some(2), "the first time it was made");
        let mut run = play(&story, &["answer", "hang-up", "hang-up"]);
        run.visits.pop();
        run.spot = Spot::Ending(story.endings[lost].id.clone());
        let debrief = look_back(&story, &run).expect("it has ended");
        assert_eq!(debrief.better, None, "what was done is not told as what might have been done");
    }

    #[test]
    fn the_next_story_is_never_the_one_just_played() {
        let story = story();
        let pack = Pack {
            scenarios: [(story.id.clone(), story.clone())].into(),
            ..Pack::default()
        };
        assert_eq!(next_story(&pack, &story), None, "there is no other story");
    }
}
