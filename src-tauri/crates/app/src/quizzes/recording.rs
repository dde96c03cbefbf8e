//! What of a quiz is written down: a person's, answer by answer. A visitor's lives in memory alone.

use lesson::{pack::Item, run::Judged};
use records::{Acted, Contact, NewAnswer, NewQuiz, Source};
use wire::Refusal;
use words::{ChoiceId, ItemId, QuizId, Seat};

use crate::{
    desk::{Desk, Drawer},
    live_quiz::LiveQuiz,
};

/// The number of a new quiz: that of its row, or below 0 where it has none.
pub(super) fn begin(desk: &Desk, drawer: &mut Drawer, live: &mut LiveQuiz, seed: u64) -> QuizId {
    let lowest = drawer.quizzes.keys().next().map_or(0, |id| id.0.min(0));
    let unsaved = QuizId(lowest - 1);
    let Seat::Person(person) = live.seat else { return unsaved };
    let Some(records) = drawer.records.as_mut() else {
        live.notice.clone_from(&drawer.notice);
        return unsaved;
    };
    let row = NewQuiz {
        person,
        kind: live.kind,
        pack: desk.shelf.id.clone(),
        version: desk.shelf.version.clone(),
        hash: desk.shelf.hash.clone(),
        items: live.quiz.items().to_vec(),
        seed,
    };
    let begun = records.begin_quiz(&row, live.touched_at);
    let id = begun.as_ref().map_or(unsaved, |id| *id);
    live.notice = drawer.wrote(begun.map(drop), &desk.data_folder);
    live.recorded = live.notice.is_none();
    id
}

/// Keeps a judgement. After the first answer that could not be recorded, no later one is: a quiz with a hole could not go on.
pub(super) fn judge(
    desk: &Desk,
    drawer: &mut Drawer,
    live: &mut LiveQuiz,
    quiz: QuizId,
    item: &ItemId,
    judged: Judged,
) -> Result<(), Refusal> {
    let (channel, content) = desk.shelf.item(item)?;
    let (Seat::Person(person), Some(records)) = (live.seat, drawer.records.as_mut().filter(|_| live.recorded)) else {
        return Ok(());
    };
    let answer = NewAnswer {
        person,
        source: Source::Quiz(quiz),
        contact: Contact {
            pack: desk.shelf.id.clone(),
            subject: item.0.clone(),
            channel,
            nature: content.nature,
        },
        judgement: Some(judged.judgement),
        confidence: judged.confidence,
        at: live.touched_at,
    };
    let kept = records.judge_item(&answer);
    live.judged_row = kept.as_ref().ok().copied();
    live.notice = drawer.wrote(kept.map(drop), &desk.data_folder);
    live.recorded = live.notice.is_none();
    Ok(())
}

/// Keeps what was done about the item that was judged.
pub(super) fn act(desk: &Desk, drawer: &mut Drawer, live: &mut LiveQuiz, item: &Item, choice: &ChoiceId, last: bool) {
    let records = drawer.records.as_mut().filter(|_| live.recorded);
    let (Some(records), Some(row), Some(choice)) = (records, live.judged_row, item.choice(choice)) else {
        return;
    };
    let acted = Acted {
        choice: choice.id.clone(),
        action: choice.action,
        at: live.touched_at,
        day: desk.clock.day(live.touched_at),
    };
    let kept = records.act_on_item(row, &acted, last);
    live.judged_row = None;
    live.notice = drawer.wrote(kept, &desk.data_folder);
    live.recorded = live.notice.is_none();
}
