//! One booster, from its recall to its answered item. Each answer is on disk when its call returns, so that it goes on where it was left.

use lesson::{booster::RecallAnswer, run::Judged};
use records::{Acted, Contact, NewAnswer, Records, Source};
use wire::{BoosterAct, BoosterJudge, BoosterRecall, BoosterRecalled, BoosterStart, BoosterView, RecallGiven, Refusal};
use words::{ErrorCode, Seat};

use super::{Boosters, person};
use crate::{
    desk::Drawer,
    refusal::{from_quiz, refuse},
    view,
};

impl Boosters {
    /// Begins what is due, or goes on with it. Where its item is gone from the pack, it takes another one.
    ///
    /// # Errors
    /// [`ErrorCode::BoosterNotDue`], [`ErrorCode::NothingToAsk`]; the code of the records where they cannot be used.
    pub fn start(&self, seat: Seat, _: BoosterStart) -> Result<BoosterView, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        let due = self.due_number(records(&mut drawer)?, person)?;
        let begun = self.rows(records(&mut drawer)?, person)?;
        let open = begun.into_iter().rfind(|row| row.due_on == due && row.done_at.is_none());
        let row = match open {
            Some(row) => self.with_item(&mut drawer, person, row)?,
            None => self.begin(&mut drawer, person, due)?,
        };
        self.view(records(&mut drawer)?, &row)
    }

    /// Keeps how well it was recalled, and says what there is to say.
    ///
    /// # Errors
    /// [`ErrorCode::BoosterNotDue`], [`ErrorCode::BadRequest`], [`ErrorCode::QuizMovedOn`] where it was recalled already.
    pub fn recall(&self, seat: Seat, request: BoosterRecall) -> Result<BoosterRecalled, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        let records = records(&mut drawer)?;
        let mut row = self.row(records, person, request.booster)?;
        if row.recalled.is_some() {
            return Err(refuse(ErrorCode::QuizMovedOn, row.id.0.to_string()));
        }
        let asked = self.asked(records, &row)?;
        let graded = asked.grade(&answer(&request.answer));
        let recalled = graded.ok_or_else(|| refuse(ErrorCode::BadRequest, "an answer to another question"))?;
        let kept = records.recall_booster(row.id, recalled);
        kept.map_err(|error| self.refused(&error))?;
        row.recalled = Some(recalled);
        Ok(BoosterRecalled {
            told: view::recalled(&self.desk.shelf, &asked, &request.answer, recalled),
            view: self.view(records, &row)?,
        })
    }

    /// Judges the item.
    ///
    /// # Errors
    /// [`ErrorCode::BoosterNotDue`], [`ErrorCode::QuizMovedOn`], [`ErrorCode::BadRequest`].
    pub fn judge(&self, seat: Seat, request: BoosterJudge) -> Result<BoosterView, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        let records = records(&mut drawer)?;
        let row = self.row(records, person, request.booster)?;
        let judged = Judged {
            judgement: request.judgement,
            confidence: request.confidence,
        };
        let (quiz, _) = self.quiz(records, &row)?;
        quiz.judge(&request.item, judged).map_err(|error| from_quiz(&error))?;
        let (channel, item) = self.desk.shelf.item(&request.item)?;
        let new = NewAnswer {
            person,
            source: Source::Booster(row.id),
            contact: Contact {
                pack: self.desk.shelf.id.clone(),
                subject: item.id.0.clone(),
                channel,
                nature: item.nature,
            },
            judgement: Some(judged.judgement),
            confidence: judged.confidence,
            at: self.desk.clock.now(),
        };
        let kept = records.judge_item(&new);
        kept.map_err(|error| self.refused(&error))?;
        self.view(records, &row)
    }

    /// Acts on the item: with that the booster is done.
    ///
    /// # Errors
    /// [`ErrorCode::BoosterNotDue`], [`ErrorCode::QuizMovedOn`], [`ErrorCode::ChoiceNotOpen`].
    pub fn act(&self, seat: Seat, request: BoosterAct) -> Result<BoosterView, Refusal> {
        let person = person(seat)?;
        let mut drawer = self.desk.drawer();
        let records = records(&mut drawer)?;
        let row = self.row(records, person, request.booster)?;
        let (quiz, judged_row) = self.quiz(records, &row)?;
        let (_, item) = self.desk.shelf.item(&request.item)?;
        quiz.act(item, &request.choice).map_err(|error| from_quiz(&error))?;
        let moved_on = || refuse(ErrorCode::QuizMovedOn, item.id.0.clone());
        let choice = item.choice(&request.choice).ok_or_else(moved_on)?;
        let at = self.desk.clock.now();
        let acted = Acted {
            choice: choice.id.clone(),
            action: choice.action,
            at,
            day: self.desk.clock.day(at),
        };
        let kept = records.act_on_item(judged_row.ok_or_else(moved_on)?, &acted, true);
        kept.map_err(|error| self.refused(&error))?;
        self.view(records, &row)
    }
}

/// Without records there was no first story, so that nothing is due.
pub(super) fn records(drawer: &mut Drawer) -> Result<&mut Records, Refusal> {
    let unopened = || refuse(ErrorCode::BoosterNotDue, "the records are not open");
    drawer.records.as_mut().ok_or_else(unopened)
}

fn answer(given: &RecallGiven) -> RecallAnswer {
    match given {
        RecallGiven::OwnWord { recalled } => RecallAnswer::OwnWord(*recalled),
        RecallGiven::Proves { disclosure } => RecallAnswer::Proves(disclosure.clone()),
        RecallGiven::Tactic { tactic } => RecallAnswer::Tactic(tactic.clone()),
        RecallGiven::Route { route } => RecallAnswer::Route(*route),
        RecallGiven::Holders { holders } => RecallAnswer::Holders(holders.clone()),
    }
}
