//! What is offered: the one that was left off, one before the first story, the other half after it, and what the last ones came to.

use lesson::quiz::tally;
use records::{QuizRow, QuizState, Records};
use wire::{PastQuiz, QuizOffers, UnfinishedQuiz};
use words::{ErrorCode, Moment, PersonId, QuizId, QuizKind, Seat};

use crate::{
    desk::{Desk, Drawer},
    live_quiz::{LiveQuiz, answers, given, restore},
    view,
};

/// So many past quizzes are shown.
const SHOWN: usize = 6;

/// So many are read to find the one to compare with.
const READ: u32 = 60;

/// Of a seat. What cannot be read is not offered: a quiz is never needed to practise.
pub(super) fn offers(desk: &Desk, drawer: &mut Drawer, seat: Seat) -> QuizOffers {
    let unfinished = unfinished(desk, drawer, seat);
    let past = past(desk, drawer, seat);
    let possible = desk.shelf.pack.items.iter().next().is_some();
    let person = match (seat, &drawer.records) {
        (Seat::Person(person), Some(records)) => Some((records, person)),
        _ => None,
    };
    let last = |kind: QuizKind| past.iter().find(|quiz| quiz.kind == kind);
    // One that can go on is offered to go on, and not to be given up for another.
    let open = unfinished.as_ref().is_some_and(|quiz| quiz.can_go_on);
    let played_since = |since| person.is_some_and(|(records, person)| played_since(records, person, since));
    let before = person.is_some() && past.is_empty() && !open && !played_since(Moment(i64::MIN));
    // Only after one before it, and after a story that lies between: another half without a first shows nothing.
    let after = last(QuizKind::Before).is_some_and(|before| {
        let done = last(QuizKind::After).is_some_and(|after| after.at >= before.at);
        !done && !open && played_since(before.at)
    });
    QuizOffers {
        before: before && possible,
        after: after && possible,
        possible,
        unfinished,
        past: past.into_iter().take(SHOWN).collect(),
    }
}

fn played_since(records: &Records, person: PersonId, since: Moment) -> bool {
    records.has_played_since(person, since).unwrap_or_else(|error| {
        tracing::warn!(%error, "it is not known whether a story was played");
        false
    })
}

/// The one that was left off: of a person it is brought back from the records.
fn unfinished(desk: &Desk, drawer: &mut Drawer, seat: Seat) -> Option<UnfinishedQuiz> {
    let changed = match seat {
        Seat::Person(person) => restore_open(desk, drawer, person),
        _ => None,
    };
    let mut open = drawer
        .quizzes
        .iter()
        .filter(|(_, live)| live.seat == seat && !live.quiz.is_answered());
    let live = open.next_back().map(|(id, live)| offer(*id, live));
    live.or(changed)
}

fn offer(quiz: QuizId, live: &LiveQuiz) -> UnfinishedQuiz {
    UnfinishedQuiz {
        quiz,
        kind: live.kind,
        answered: count(live.quiz.answers().iter().filter(|answer| answer.choice.is_some()).count()),
        count: count(live.quiz.items().len()),
        can_go_on: true,
    }
}

/// Brings a person's recorded open quiz into memory, or returns it where it cannot go on because the pack has changed since.
fn restore_open(desk: &Desk, drawer: &mut Drawer, person: PersonId) -> Option<UnfinishedQuiz> {
    let records = drawer.records.as_ref()?;
    let row = rows(records, person, QuizState::Open, 1).into_iter().next()?;
    if drawer.quizzes.contains_key(&row.id) {
        return None;
    }
    match restore(&desk.shelf, records, &row) {
        Ok(live) => {
            drawer.quizzes.insert(row.id, live);
            None
        }
        Err(refusal) if refusal.code == ErrorCode::QuizPackChanged => Some(UnfinishedQuiz {
            quiz: row.id,
            kind: row.quiz.kind,
            answered: count(answers(records, row.id).map_or(0, |rows| given(&rows).len())),
            count: count(row.quiz.items.len()),
            can_go_on: false,
        }),
        Err(refusal) => {
            tracing::warn!(quiz = row.id.0, detail = refusal.detail, "a quiz cannot be read and is not offered");
            None
        }
    }
}

fn rows(records: &Records, person: PersonId, state: QuizState, most: u32) -> Vec<QuizRow> {
    records.quizzes(person, state, most).unwrap_or_else(|error| {
        tracing::warn!(%error, "no quizzes are offered");
        Vec::new()
    })
}

/// The quizzes that were answered to their end, latest first: those of the records, and what only memory has.
fn past(desk: &Desk, drawer: &Drawer, seat: Seat) -> Vec<PastQuiz> {
    let mut past = Vec::new();
    if let (Seat::Person(person), Some(records)) = (seat, &drawer.records) {
        for row in rows(records, person, QuizState::Ended, READ) {
            let rows = answers(records, row.id).unwrap_or_default();
            past.push(view::past_quiz(row.id, row.quiz.kind, row.touched_at, &tally(&given(&rows))));
        }
    }
    for (id, live) in &drawer.quizzes {
        let unrecorded = live.seat == seat && !live.recorded && live.quiz.is_answered();
        let given = desk.shelf.given(&live.quiz).ok().filter(|_| unrecorded);
        past.extend(given.map(|given| view::past_quiz(*id, live.kind, live.touched_at, &tally(&given))));
    }
    past.sort_by_key(|quiz| std::cmp::Reverse((quiz.at, quiz.quiz)));
    past
}

/// The one to compare a quiz with: after a story the one before it, of checking oneself the last time.
pub(super) fn earlier(desk: &Desk, drawer: &Drawer, seat: Seat, (id, kind, at): (QuizId, QuizKind, Moment)) -> Option<PastQuiz> {
    let wanted = match kind {
        QuizKind::Before => return None,
        QuizKind::After => QuizKind::Before,
        QuizKind::CheckYourself => QuizKind::CheckYourself,
    };
    let past = past(desk, drawer, seat);
    past.into_iter()
        .find(|quiz| quiz.kind == wanted && quiz.quiz != id && quiz.at <= at)
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
