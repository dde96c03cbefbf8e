//! One booster, from its recall to its answered item. Each answer is on disk when its call returns, so that it goes on where it was left.

use lesson::{
    booster::{Past, Plan, Recall, RecallAnswer, plan, recall, replacement, standing},
    progress::Answered,
    quiz::{Answer, Quiz},
    run::Judged,
};
use records::{Acted, AnswerRow, BoosterRow, Contact, NewAnswer, Records, RecordsError, Source};
use wire::{BoosterAct, BoosterJudge, BoosterRecall, BoosterRecalled, BoosterScene, BoosterStart, BoosterView, RecallGiven, Refusal};
use words::{BoosterId, ErrorCode, ItemId, PersonId, Seat};

use super::{Boosters, done, due_for, person};
use crate::{
    desk::Drawer,
    live_quiz,
    met::answered,
    refusal::{from_quiz, refuse, refuse_at},
    view,
};

/// So many of the last answers say what this person gets wrong.
const LAST: u32 = 200;

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

    fn due_number(&self, records: &Records, person: PersonId) -> Result<u32, Refusal> {
        let clock = self.desk.clock.as_ref();
        let now = clock.now();
        let first = records.first_played(person, now).map_err(|error| self.refused(&error))?;
        let stands = first.map(|first| -> Result<_, Refusal> {
            let done = done(&self.rows(records, person)?);
            Ok(standing(&clock.day(first), &done, &clock.day(now)))
        });
        let due = stands.transpose()?.and_then(|stands| stands.due);
        due.ok_or_else(|| refuse(ErrorCode::BoosterNotDue, "no booster is due"))
    }

    fn begin(&self, drawer: &mut Drawer, person: PersonId, due_on: u32) -> Result<BoosterRow, Refusal> {
        let started_at = self.desk.clock.now();
        let planned = self.planned(drawer, person)?;
        let mut row = BoosterRow {
            id: BoosterId(0),
            person,
            due_on,
            format: planned.format,
            pack: self.desk.shelf.id.clone(),
            item: planned.item.id.clone(),
            recalled: None,
            started_at,
            done_at: None,
        };
        let begun = records(drawer)?.begin_booster(&row);
        row.id = begun.map_err(|error| self.refused(&error))?;
        Ok(row)
    }

    fn planned(&self, drawer: &mut Drawer, person: PersonId) -> Result<Plan<'_>, Refusal> {
        let (past, met, answers) = self.before(drawer, person)?;
        let planned = plan(&self.desk.shelf.pack, &past, &met, &answers, self.desk.chance.seed());
        planned.ok_or_else(|| refuse(ErrorCode::NothingToAsk, self.desk.shelf.id.0.clone()))
    }

    /// The booster with an item that the pack has.
    fn with_item(&self, drawer: &mut Drawer, person: PersonId, mut row: BoosterRow) -> Result<BoosterRow, Refusal> {
        let shelf = &self.desk.shelf;
        if row.pack == shelf.id && shelf.pack.items.item(&row.item).is_some() {
            return Ok(row);
        }
        let (past, met, answers) = self.before(drawer, person)?;
        let other = replacement(&shelf.pack, &past, &met, &answers, self.desk.chance.seed());
        let other = other.ok_or_else(|| refuse(ErrorCode::NothingToAsk, shelf.id.0.clone()))?;
        let given = records(drawer)?.give_booster_item(row.id, &shelf.id, &other.id);
        given.map_err(|error| self.refused(&error))?;
        row.pack = shelf.id.clone();
        row.item = other.id.clone();
        Ok(row)
    }

    /// What a plan rests on: the boosters that were done, the items that were met, the longest ago first, and the last answers.
    fn before(&self, drawer: &mut Drawer, person: PersonId) -> Result<(Vec<Past>, Vec<ItemId>, Vec<Answered>), Refusal> {
        let met = live_quiz::met(drawer, Seat::Person(person), &self.desk.shelf);
        let mut met: Vec<_> = met.into_iter().collect();
        met.sort_by_key(|(_, at)| *at);
        let records = records(drawer)?;
        let done = self.rows(records, person)?.into_iter().filter(|row| row.done_at.is_some());
        let past = done.map(|row| {
            let answers = records.answers_of_booster(row.id).map_err(|error| self.refused(&error))?;
            let contact = answers.last().map(|answer| &answer.answer.contact);
            Ok(Past {
                format: row.format,
                item: contact.map(|contact| (contact.channel, contact.nature)),
            })
        });
        let past = past.collect::<Result<_, Refusal>>()?;
        let answers = records.last_answers(person, LAST).map_err(|error| self.refused(&error))?;
        Ok((
            past,
            met.into_iter().map(|(item, _)| item).collect(),
            answers.iter().map(answered).collect(),
        ))
    }

    /// What is to be recalled. It rests on what was answered before the booster began, so that it asks the same when it goes on.
    fn asked(&self, records: &Records, row: &BoosterRow) -> Result<Recall<'_>, Refusal> {
        let answers = records.last_answers(row.person, LAST).map_err(|error| self.refused(&error))?;
        let before: Vec<Answered> = answers
            .iter()
            .filter(|answer| answer.answer.at < row.started_at)
            .map(answered)
            .collect();
        let seed = row.started_at.0.cast_unsigned() ^ row.id.0.cast_unsigned().rotate_left(32);
        // A format for which a changed pack has nothing asks for what comes first: that needs no pack.
        Ok(recall(&self.desk.shelf.pack, row.format, &before, seed).unwrap_or(Recall::FirstMove))
    }

    /// The item as a quiz of one, answered as far as it was, and the row of a judgement that was not acted on yet.
    fn quiz(&self, records: &Records, row: &BoosterRow) -> Result<(Quiz, Option<i64>), Refusal> {
        if row.recalled.is_none() {
            return Err(refuse(ErrorCode::QuizMovedOn, "it is to be recalled first"));
        }
        let answers = records.answers_of_booster(row.id).map_err(|error| self.refused(&error))?;
        let own = answers.iter().rfind(|answer| answer.answer.contact.subject == row.item.0);
        let given = own.and_then(|own| Some((row.item.clone(), given(own)?)));
        let seed = row.started_at.0.cast_unsigned();
        let quiz = Quiz::replay(vec![row.item.clone()], seed, given).map_err(|error| from_quiz(&error))?;
        Ok((quiz, own.filter(|own| own.acted.is_none()).map(|own| own.id)))
    }

    fn view(&self, records: &Records, row: &BoosterRow) -> Result<BoosterView, Refusal> {
        let scene = if row.recalled.is_none() {
            BoosterScene::Recall {
                recall: view::recall(&self.asked(records, row)?),
            }
        } else {
            BoosterScene::Item {
                scene: view::scene(&self.desk.shelf, &self.quiz(records, row)?.0)?,
            }
        };
        let due = due_for(records, row.person, self.desk.clock.as_ref()).map_err(|error| self.refused(&error))?;
        Ok(BoosterView {
            booster: row.id,
            scene,
            next: due.next,
        })
    }

    fn rows(&self, records: &Records, person: PersonId) -> Result<Vec<BoosterRow>, Refusal> {
        records.boosters(person).map_err(|error| self.refused(&error))
    }

    fn row(&self, records: &Records, person: PersonId, id: BoosterId) -> Result<BoosterRow, Refusal> {
        let found = self.rows(records, person)?.into_iter().find(|row| row.id == id);
        found.ok_or_else(|| refuse(ErrorCode::BoosterNotDue, id.0.to_string()))
    }

    /// What could not be read or kept. Nothing is told as done that is not.
    fn refused(&self, error: &RecordsError) -> Refusal {
        refuse_at(error.code(), &self.desk.data_folder, error.to_string())
    }
}

/// Without records there was no first story, so that nothing is due.
fn records(drawer: &mut Drawer) -> Result<&mut Records, Refusal> {
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

fn given(row: &AnswerRow) -> Option<Answer> {
    Some(Answer {
        judged: Judged {
            judgement: row.answer.judgement?,
            confidence: row.answer.confidence,
        },
        choice: row.acted.as_ref().map(|(choice, _)| choice.clone()),
    })
}
