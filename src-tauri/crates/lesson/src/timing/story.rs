//! The time of a cut: along the longest way through it.

use words::{ChoiceId, Text};

use super::{Clock, Line, Press, Subject, Way, total, ways};
use crate::pack::{Cut, Scenario, Step};
use crate::reading::of_step;
use crate::run::{Answer, Open, answered, exit_choice};

impl Clock<'_> {
    /// None where the cut cannot be played to an end.
    pub(super) fn story(&self, story: &Scenario, cut: &Cut, discuss: u32) -> Option<Vec<Line>> {
        let ways = ways(story, cut)?;
        let measured = ways.iter().map(|way| self.way(story, cut, discuss, way));
        measured.max_by_key(|lines| total(lines).into_values().max())
    }

    fn way(&self, story: &Scenario, cut: &Cut, discuss: u32, way: &Way) -> Vec<Line> {
        let mut lines = Vec::new();
        for press in &way.presses {
            let Some(step) = story.step(&press.step.0) else { continue };
            if press.decided {
                lines.push(self.step(step, None));
                self.decision(story, cut, discuss, (step, press), &mut lines);
            } else {
                lines.push(self.step(step, words_of(story, step, &press.choice)));
            }
        }
        if let Some(ending) = story.ending(&way.ending.0) {
            lines.push(self.read(Subject::Ending(ending.id.clone()), &[&ending.text]));
        }
        lines.push(self.fixed(Subject::LookBack, self.pace.look_back));
        lines
    }

    /// What is said and shown at a step, then what the learner says without being asked.
    fn step(&self, step: &Step, mine: Option<&Text>) -> Line {
        let mut line = self.read(Subject::Step(step.id.clone()), mine.as_slice());
        for (lang, seconds) in &mut line.seconds {
            *seconds += self.pace.turn + self.pace.reading(of_step(step, *lang), *lang);
        }
        line
    }

    /// The options are read; then vote, talk, vote again; then the reason for or against what the room has chosen.
    fn decision(&self, story: &Scenario, cut: &Cut, discuss: u32, (step, press): (&Step, &Press), lines: &mut Vec<Line>) {
        let options = cut.decisions.iter().find(|decision| decision.step == step.id);
        let options = options.map_or(&[][..], |decision| decision.options.as_slice());
        let texts: Vec<&Text> = options.iter().filter_map(|option| words_of(story, step, option)).collect();
        lines.push(self.read(Subject::Options(step.id.clone()), &texts));
        lines.push(self.vote(Subject::Vote, options.len()));
        if discuss > 0 {
            lines.push(self.fixed(Subject::Discuss, discuss));
            if self.pace.votes_again {
                lines.push(self.vote(Subject::VoteAgain, options.len()));
            }
        }
        let reason = find(story, step, &press.choice).and_then(|open| open.why());
        let subject = Subject::Reason(step.id.clone(), press.choice.clone());
        lines.extend(reason.map(|why| self.read(subject, &[why])));
    }
}

/// The words of a choice of the story; an exit has a sign and a word or two, which are read as the vote is called.
fn words_of<'s>(story: &'s Scenario, step: &'s Step, choice: &ChoiceId) -> Option<&'s Text> {
    match find(story, step, choice)? {
        Open::Choice(choice) => Some(&choice.say),
        Open::GoOn(_) | Open::Exit(..) => None,
    }
}

fn find<'s>(story: &'s Scenario, step: &'s Step, id: &ChoiceId) -> Option<Open<'s>> {
    let exit = words::Exit::ALL.into_iter().find(|exit| exit_choice(*exit) == *id);
    let answer = exit.map_or_else(|| Answer::Choice(id.clone()), Answer::Exit);
    answered(story, step, &answer)
}
