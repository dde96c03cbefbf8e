//! A booster as it is recorded: its question, its item as far as it was answered, its view.

use lesson::{
    booster::{Recall, recall},
    progress::Answered,
    quiz::{Answer, Quiz},
    run::Judged,
};
use records::{AnswerRow, BoosterRow, Records, RecordsError};
use wire::{BoosterScene, BoosterView, Refusal};
use words::{BoosterId, ErrorCode, PersonId};

use super::{Boosters, LAST, due_for};
use crate::{
    met::answered,
    refusal::{from_quiz, refuse, refuse_at},
    view,
};

impl Boosters {
    /// What is to be recalled. It rests on what was answered before the booster began, so that it asks the same when it goes on.
    pub(super) fn asked(&self, records: &Records, row: &BoosterRow) -> Result<Recall<'_>, Refusal> {
        let answers = records
            .last_answers(row.person, &self.desk.shelf.id, LAST)
            .map_err(|error| self.refused(&error))?;
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
    pub(super) fn quiz(&self, records: &Records, row: &BoosterRow) -> Result<(Quiz, Option<i64>), Refusal> {
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

    pub(super) fn view(&self, records: &Records, row: &BoosterRow) -> Result<BoosterView, Refusal> {
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

    pub(super) fn rows(&self, records: &Records, person: PersonId) -> Result<Vec<BoosterRow>, Refusal> {
        records.boosters(person).map_err(|error| self.refused(&error))
    }

    pub(super) fn row(&self, records: &Records, person: PersonId, id: BoosterId) -> Result<BoosterRow, Refusal> {
        let found = self.rows(records, person)?.into_iter().find(|row| row.id == id);
        found.ok_or_else(|| refuse(ErrorCode::BoosterNotDue, id.0.to_string()))
    }

    /// What could not be read or kept. Nothing is told as done that is not.
    pub(super) fn refused(&self, error: &RecordsError) -> Refusal {
        refuse_at(error.code(), &self.desk.data_folder, error.to_string())
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
