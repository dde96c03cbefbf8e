//! A quiz, from memory or from the records.

use std::collections::BTreeMap;

use lesson::{
    pack::Item,
    quiz::{Answer, Given, Quiz},
    run::Judged,
};
use records::{AnswerRow, QuizRow, QuizState, Records};
use wire::{Notice, Refusal};
use words::{Channel, ErrorCode, ItemId, Moment, QuizId, QuizKind, Seat};

use crate::{
    desk::{Desk, Drawer, Shelf},
    refusal::{from_quiz, refuse},
};

/// A quiz in memory.
#[derive(Clone)]
pub(crate) struct LiveQuiz {
    /// Whose it is.
    pub(crate) seat: Seat,
    /// When it is asked.
    pub(crate) kind: QuizKind,
    /// Where it stands.
    pub(crate) quiz: Quiz,
    /// How many of its items this seat had met before.
    pub(crate) met_before: usize,
    /// It is recorded, answer by answer.
    pub(crate) recorded: bool,
    /// The row of the answer that was judged and not yet acted on.
    pub(crate) judged_row: Option<i64>,
    /// When it was last answered, or begun.
    pub(crate) touched_at: Moment,
    /// Why it can no longer be recorded.
    pub(crate) notice: Option<Notice>,
}

impl Shelf {
    /// An item of the pack with its channel. The checker keeps a form without its items out, so the quiz must have been of another pack.
    pub(crate) fn item(&self, id: &ItemId) -> Result<(Channel, &Item), Refusal> {
        let found = self.pack.items.item(id);
        found.ok_or_else(|| refuse(ErrorCode::QuizPackChanged, id.0.clone()))
    }

    /// What was answered in a quiz of this pack, as far as it was acted on.
    pub(crate) fn given(&self, quiz: &Quiz) -> Result<Vec<Given>, Refusal> {
        let answered = quiz.items().iter().zip(quiz.answers());
        let given = answered.filter_map(|(id, answer)| answer.choice.as_ref().map(|choice| (id, answer, choice)));
        given
            .map(|(id, answer, choice)| {
                let (channel, item) = self.item(id)?;
                let choice = item
                    .choice(choice)
                    .ok_or_else(|| refuse(ErrorCode::QuizPackChanged, choice.0.clone()))?;
                Ok(Given {
                    channel,
                    nature: item.nature,
                    judgement: answer.judged.judgement,
                    confidence: answer.judged.confidence,
                    action: choice.action,
                })
            })
            .collect()
    }
}

impl Desk {
    /// The quiz, from memory or from the records. A quiz of another seat is as good as none.
    pub(crate) fn find_quiz<'d>(&self, drawer: &'d mut Drawer, seat: Seat, id: QuizId) -> Result<&'d LiveQuiz, Refusal> {
        let not_found = || refuse(ErrorCode::QuizNotFound, id.0.to_string());
        if !drawer.quizzes.contains_key(&id) {
            let records = drawer.records.as_ref().ok_or_else(not_found)?;
            let row = recorded(records, seat, id)?;
            if row.state == QuizState::GivenUp {
                return Err(not_found());
            }
            drawer.quizzes.insert(id, restore(&self.shelf, records, &row)?);
        }
        drawer.quizzes.get(&id).filter(|live| live.seat == seat).ok_or_else(not_found)
    }
}

/// The row of a seat's quiz.
pub(crate) fn recorded(records: &Records, seat: Seat, id: QuizId) -> Result<QuizRow, Refusal> {
    let row = records.quiz(id).map_err(|error| refuse(error.code(), error.to_string()))?;
    let own = row.filter(|row| Seat::Person(row.quiz.person) == seat);
    own.ok_or_else(|| refuse(ErrorCode::QuizNotFound, id.0.to_string()))
}

/// The answers of a recorded quiz.
pub(crate) fn answers(records: &Records, id: QuizId) -> Result<Vec<AnswerRow>, Refusal> {
    let rows = records.answers_of_quiz(id);
    rows.map_err(|error| refuse(error.code(), error.to_string()))
}

/// What was answered, by the records alone: whatever the pack says now.
pub(crate) fn given(rows: &[AnswerRow]) -> Vec<Given> {
    let given = |row: &AnswerRow| {
        Some(Given {
            channel: row.answer.contact.channel,
            nature: row.answer.contact.nature,
            judgement: row.answer.judgement?,
            confidence: row.answer.confidence,
            action: row.acted.as_ref()?.1,
        })
    };
    rows.iter().filter_map(given).collect()
}

/// A recorded quiz, answered again.
///
/// # Errors
/// [`ErrorCode::QuizPackChanged`] unless the pack is the very one that was asked and the answers fit it.
pub(crate) fn restore(shelf: &Shelf, records: &Records, row: &QuizRow) -> Result<LiveQuiz, Refusal> {
    let changed = || refuse(ErrorCode::QuizPackChanged, format!("{} {}", row.quiz.pack.0, row.quiz.version));
    if row.quiz.pack != shelf.id || row.quiz.hash != shelf.hash {
        return Err(changed());
    }
    let rows = answers(records, row.id)?;
    let judged_row = rows.last().filter(|row| row.acted.is_none()).map(|row| row.id);
    let given: Option<Vec<_>> = rows.into_iter().map(answer).collect();
    let items = row.quiz.items.clone();
    for item in &items {
        shelf.item(item)?;
    }
    let quiz = Quiz::replay(items, row.quiz.seed, given.ok_or_else(changed)?).map_err(|error| from_quiz(&error))?;
    let met_before = records
        .count_met_before(row.quiz.person, &row.quiz.pack, &row.quiz.items, row.started_at)
        .map_err(|error| refuse(error.code(), error.to_string()))?;
    Ok(LiveQuiz {
        seat: Seat::Person(row.quiz.person),
        kind: row.quiz.kind,
        quiz,
        met_before,
        recorded: true,
        judged_row,
        touched_at: row.touched_at,
        notice: None,
    })
}

fn answer(row: AnswerRow) -> Option<(ItemId, Answer)> {
    let judged = Judged {
        judgement: row.answer.judgement?,
        confidence: row.answer.confidence,
    };
    let choice = row.acted.map(|(choice, _)| choice);
    Some((ItemId(row.answer.contact.subject), Answer { judged, choice }))
}

/// The items a seat has met, each with the last time: of a person in the records too, of anybody in what memory has of them.
pub(crate) fn met(drawer: &Drawer, seat: Seat, shelf: &Shelf) -> BTreeMap<ItemId, Moment> {
    let mut met = BTreeMap::new();
    if let (Seat::Person(person), Some(records)) = (seat, &drawer.records) {
        let rows = records.items_met(person, &shelf.id).unwrap_or_else(|error| {
            tracing::warn!(%error, "a quiz cannot know which items were met");
            Vec::new()
        });
        met.extend(rows);
    }
    for live in drawer.quizzes.values().filter(|live| live.seat == seat) {
        let answered = live.quiz.items().iter().take(live.quiz.answers().len());
        for item in answered {
            let at = met.entry(item.clone()).or_insert(live.touched_at);
            *at = (*at).max(live.touched_at);
        }
    }
    met
}
