//! The judgement of what the contact was: asked before anything is told, as the program asks it.

use lesson::pack::Scenario;
use lesson::run::{Judged, Run};
use words::{Confidence, Judgement, Moment};

use super::press::Line;
use super::{Player, broken};
use crate::desk::Trouble;
use crate::language::say;
use crate::wording;

const JUDGEMENTS: [Judgement; 3] = [Judgement::Scam, Judgement::Genuine, Judgement::CannotTell];
const CONFIDENCES: [Confidence; 3] = [Confidence::Guess, Confidence::FairlySure, Confidence::Sure];

impl Player<'_, '_> {
    /// Asks for the judgement, where the story asks for one. Without an answer it is the honest one, that it cannot be told: so the presses
    /// of a play-through, which hold no judgement, come to the end.
    pub(super) fn judge(&mut self, run: Run) -> Result<Run, Trouble> {
        let story: &Scenario = self.story;
        if !run.awaits_judgement(story) {
            return Ok(run);
        }
        let lang = self.desk.lang;
        self.desk.line("")?;
        let judgement = self.one_of(
            &say!(lang, zh "您觉得这次联系是：", en "What do you think this contact was?"),
            JUDGEMENTS.map(|judgement| (judgement, wording::judgement(judgement, lang))),
        )?;
        let confidence = match judgement {
            None | Some(Judgement::CannotTell) => None,
            Some(_) => self.one_of(
                &say!(lang, zh "有多大把握：", en "How sure are you?"),
                CONFIDENCES.map(|confidence| (confidence, wording::confidence(confidence, lang))),
            )?,
        };
        let judged = Judged {
            judgement: judgement.unwrap_or(Judgement::CannotTell),
            confidence,
        };
        let (run, _) = run.judge(story, judged, Moment(0)).map_err(|error| broken(self.desk, &error))?;
        Ok(run)
    }

    /// Asks until one of the three is named. Nothing at the end of the input.
    fn one_of<T: Copy>(&mut self, question: &str, answers: [(T, String); 3]) -> Result<Option<T>, Trouble> {
        let lang = self.desk.lang;
        self.desk.line(question)?;
        for (number, (_, words)) in (1..).zip(&answers) {
            self.desk.line(format_args!("  {number}  {words}"))?;
        }
        loop {
            let Line::Typed(typed) = self.ask()? else { return Ok(None) };
            let chosen = (1..)
                .map(|number: u32| number.to_string())
                .zip(&answers)
                .find(|(number, _)| *number == typed);
            if let Some((_, (answer, _))) = chosen {
                return Ok(Some(*answer));
            }
            self.desk.line(say!(lang, zh "  请写 1、2 或 3。", en "  Type 1, 2 or 3."))?;
        }
    }
}
