//! `quiz.*`: contacts to judge and to act on, offered and never forced.

mod offers;
mod recording;

use std::sync::Arc;

use lesson::{
    quiz::{Given, Quiz, assemble, tally},
    run::Judged,
};
use wire::{
    PastQuiz, QuizAct, QuizJudge, QuizLook, QuizNext, QuizOffer, QuizOffers, QuizResult, QuizResultRead, QuizStart, QuizView, Refusal,
};
use words::{ErrorCode, QuizId, Seat};

use crate::{
    desk::{Desk, Drawer},
    live_quiz::{LiveQuiz, answers, given, met, recorded},
    refusal::{from_quiz, refuse},
    view,
};

/// `quiz.*`
pub struct Quizzes {
    desk: Arc<Desk>,
}

impl Quizzes {
    pub(crate) fn new(desk: Arc<Desk>) -> Self {
        Self { desk }
    }

    /// What is offered now.
    ///
    /// # Errors
    /// None: what cannot be read is not offered.
    pub fn offer(&self, seat: Seat, _: QuizOffer) -> Result<QuizOffers, Refusal> {
        let mut drawer = self.desk.drawer();
        Ok(offers::offers(&self.desk, &mut drawer, seat))
    }

    /// Begins a quiz; the seat's unfinished one is given up. If it cannot be recorded it goes on unsaved, and says so.
    ///
    /// # Errors
    /// [`ErrorCode::NothingToAsk`].
    pub fn start(&self, seat: Seat, request: QuizStart) -> Result<QuizView, Refusal> {
        let mut drawer = self.desk.drawer();
        let (shelf, seed) = (&self.desk.shelf, self.desk.chance.seed());
        let assembled = assemble(&shelf.pack, request.kind, &met(&drawer, seat, shelf), seed);
        if assembled.items.is_empty() {
            return Err(refuse(ErrorCode::NothingToAsk, shelf.id.0.clone()));
        }
        let mut live = LiveQuiz {
            seat,
            kind: request.kind,
            quiz: Quiz::new(assembled.items, seed),
            met_before: assembled.met_before,
            recorded: false,
            judged_row: None,
            touched_at: self.desk.clock.now(),
            notice: None,
        };
        let id = recording::begin(&self.desk, &mut drawer, &mut live, seed);
        drawer.quizzes.retain(|_, other| other.seat != seat || other.quiz.is_answered());
        let view = view::quiz(shelf, id, &live)?;
        drawer.quizzes.insert(id, live);
        Ok(view)
    }

    /// Where a quiz stands.
    ///
    /// # Errors
    /// [`ErrorCode::QuizNotFound`], [`ErrorCode::QuizPackChanged`].
    pub fn look(&self, seat: Seat, request: QuizLook) -> Result<QuizView, Refusal> {
        let mut drawer = self.desk.drawer();
        let live = self.desk.find_quiz(&mut drawer, seat, request.quiz)?;
        view::quiz(&self.desk.shelf, request.quiz, live)
    }

    /// Judges the present item. When this returns the judgement is on disk, or the view says that it could not be saved.
    ///
    /// # Errors
    /// [`ErrorCode::QuizNotFound`], [`ErrorCode::QuizMovedOn`], [`ErrorCode::BadRequest`], [`ErrorCode::QuizPackChanged`].
    pub fn judge(&self, seat: Seat, request: QuizJudge) -> Result<QuizView, Refusal> {
        let judged = Judged {
            judgement: request.judgement,
            confidence: request.confidence,
        };
        self.advance(seat, request.quiz, |drawer, live| {
            let quiz = live.quiz.judge(&request.item, judged).map_err(|error| from_quiz(&error))?;
            recording::judge(&self.desk, drawer, live, request.quiz, &request.item, judged)?;
            Ok(quiz)
        })
    }

    /// Acts on the present item. On disk when this returns, or the view says that it could not be saved.
    ///
    /// # Errors
    /// [`ErrorCode::QuizNotFound`], [`ErrorCode::QuizMovedOn`], [`ErrorCode::ChoiceNotOpen`], [`ErrorCode::QuizPackChanged`].
    pub fn act(&self, seat: Seat, request: QuizAct) -> Result<QuizView, Refusal> {
        self.advance(seat, request.quiz, |drawer, live| {
            let (_, item) = self.desk.shelf.item(&request.item)?;
            let quiz = live.quiz.act(item, &request.choice).map_err(|error| from_quiz(&error))?;
            recording::act(&self.desk, drawer, live, item, &request.choice, quiz.is_answered());
            Ok(quiz)
        })
    }

    /// Goes on from the explanation.
    ///
    /// # Errors
    /// [`ErrorCode::QuizNotFound`], [`ErrorCode::QuizMovedOn`], [`ErrorCode::QuizPackChanged`].
    pub fn next(&self, seat: Seat, request: QuizNext) -> Result<QuizView, Refusal> {
        self.advance(seat, request.quiz, |_, live| {
            live.quiz.go_on(&request.item).map_err(|error| from_quiz(&error))
        })
    }

    /// What a quiz came to. It rests on the answers alone, and stays readable when the pack has changed.
    ///
    /// # Errors
    /// [`ErrorCode::QuizNotFound`], [`ErrorCode::QuizNotEnded`].
    pub fn result(&self, seat: Seat, request: QuizResultRead) -> Result<QuizResult, Refusal> {
        let drawer = self.desk.drawer();
        let id = request.quiz;
        if let Some(live) = drawer.quizzes.get(&id).filter(|live| live.seat == seat) {
            let given = if live.quiz.is_answered() {
                self.desk.shelf.given(&live.quiz)?
            } else {
                Vec::new()
            };
            let earlier = offers::earlier(&self.desk, &drawer, seat, (id, live.kind, live.touched_at));
            return result(id, live.kind, &given, earlier, live.notice.clone());
        }
        let not_found = || refuse(ErrorCode::QuizNotFound, id.0.to_string());
        let records = drawer.records.as_ref().ok_or_else(not_found)?;
        let row = recorded(records, seat, id)?;
        let given = if row.state == records::QuizState::Ended {
            given(&answers(records, id)?)
        } else {
            Vec::new()
        };
        let earlier = offers::earlier(&self.desk, &drawer, seat, (id, row.quiz.kind, row.touched_at));
        result(id, row.quiz.kind, &given, earlier, None)
    }

    /// Load, take the pure step, record, reply. Under one lock: of two windows that answer at once one wins, and the other is told.
    fn advance<F>(&self, seat: Seat, id: QuizId, step: F) -> Result<QuizView, Refusal>
    where
        F: FnOnce(&mut Drawer, &mut LiveQuiz) -> Result<Quiz, Refusal>,
    {
        let mut drawer = self.desk.drawer();
        let drawer = &mut *drawer;
        let mut live = self.desk.find_quiz(drawer, seat, id)?.clone();
        let before = live.touched_at;
        live.touched_at = self.desk.clock.now();
        let quiz = step(drawer, &mut live)?;
        // Going on from an explanation is no answer: the result keeps the moment of the last one.
        if quiz.answers() == live.quiz.answers() {
            live.touched_at = before;
        }
        live.quiz = quiz;
        let view = view::quiz(&self.desk.shelf, id, &live)?;
        drawer.quizzes.insert(id, live);
        Ok(view)
    }
}

fn result(
    id: QuizId,
    kind: words::QuizKind,
    given: &[Given],
    earlier: Option<PastQuiz>,
    notice: Option<wire::Notice>,
) -> Result<QuizResult, Refusal> {
    if given.is_empty() {
        return Err(refuse(ErrorCode::QuizNotEnded, id.0.to_string()));
    }
    Ok(view::quiz_result(id, kind, &tally(given), earlier, notice))
}
