//! What a session leaves: counts of every question, and the figures of its quizzes. It rests on the counts alone; the words are looked up in the
//! pack as long as that is the same.

use std::collections::BTreeMap;

use lesson::{
    run::Run,
    session::{About, Agenda, Answered, Does, Question, Session, figures, hidden},
};
use records::{CountKind, SessionCount, SessionRow};
use wire::{QuestionKind, ReportQuestion, RoomOption, RoomReport};
use words::{Channel, ItemId, Moment, Program, SessionId, StepId, Text};

use super::live::{number, place};
use crate::{
    desk::{Desk, Shelf},
    view::{past_option, room_figures, unmarked},
};

/// A session that is reported on.
pub(super) struct Led {
    pub(super) id: SessionId,
    pub(super) title: Text,
    /// Of a recorded one: what was led through.
    pub(super) program: Option<Program>,
    pub(super) seed: u64,
    pub(super) from: Moment,
    pub(super) to: Moment,
    pub(super) phones: u32,
    /// The pack is the one that was used.
    pub(super) same_pack: bool,
}

impl Led {
    /// An ended session as it was recorded.
    pub(super) fn of(desk: &Desk, row: SessionRow, same_pack: bool) -> Self {
        Self {
            id: row.id,
            title: desk.program_title(&row.session.pack, &row.session.program),
            same_pack,
            program: Some(row.session.program),
            seed: row.session.seed,
            from: row.started_at,
            to: row.touched_at,
            phones: row.phones,
        }
    }
}

/// What is to be kept of every question that somebody answered.
pub(super) fn counts(shelf: &Shelf, session: &Session) -> Vec<SessionCount> {
    let questions = session.questions().iter().enumerate();
    let answered = questions.filter(|(_, question)| question.voted() > 0);
    answered
        .flat_map(|(at, question)| of_question(shelf, session, at, question))
        .collect()
}

fn of_question(shelf: &Shelf, session: &Session, at: usize, question: &Question) -> Vec<SessionCount> {
    let item = match &question.asked.about {
        About::Item(item) => quizzed(session.agenda(), question.asked.act, *item).and_then(|id| Some(shelf.pack.items.item(id)?.1)),
        _ => None,
    };
    let (kind, about) = match &question.asked.about {
        About::Item(_) => (CountKind::Item, item.map(|item| item.id.0.clone())),
        About::Step(step, _) => (CountKind::Decision, Some(step.clone())),
        About::Poll => (CountKind::Poll, Some(String::new())),
    };
    let one = |(letter, phones, hands)| {
        let choice = question.option(letter)?;
        let hit = item.and_then(|item| Some(lesson::session::is_hit(item, item.choice(choice)?)));
        Some(SessionCount {
            question: number(at),
            part: number(question.asked.act),
            kind,
            about: about.clone().unwrap_or_default(),
            round: question.asked.round,
            // What was not explained does not count among the figures.
            nature: item.map(|item| item.nature).filter(|_| question.told),
            letter,
            choice: choice.clone(),
            hit: hit.unwrap_or_default(),
            phones,
            hands,
        })
    };
    question.counts().into_iter().filter_map(one).collect()
}

fn quizzed(agenda: &Agenda, act: usize, item: usize) -> Option<&ItemId> {
    let Does::Quiz(items) = &agenda.acts.get(act)?.does else {
        return None;
    };
    items.get(item)
}

/// The report.
pub(super) fn report(shelf: &Shelf, led: &Led, agenda: Option<&Agenda>, counts: &[SessionCount]) -> RoomReport {
    let mut questions: BTreeMap<u32, Vec<&SessionCount>> = BTreeMap::new();
    for count in counts {
        questions.entry(count.question).or_default().push(count);
    }
    let agenda = agenda.filter(|_| led.same_pack);
    let told = |counts: &Vec<&SessionCount>| question(shelf, led, agenda, counts);
    let reported: Vec<ReportQuestion> = questions.values().filter_map(told).collect();
    let answered: Vec<Answered> = questions.values().filter_map(|counts| answered(counts)).collect();
    RoomReport {
        session: led.id,
        title: led.title.clone(),
        from: led.from,
        to: led.to,
        phones: led.phones,
        most: reported.iter().map(|question| question.answers).max().unwrap_or_default(),
        figures: figures(&answered).map(room_figures),
        questions: reported,
        notice: None,
    }
}

/// How one item was answered, by the counts; none of what is no item, or was not explained.
fn answered(counts: &[&SessionCount]) -> Option<Answered> {
    let first = counts.first()?;
    let hits = counts.iter().filter(|count| count.hit);
    Some(Answered {
        act: place(first.part),
        nature: first.nature?,
        answers: counts.iter().map(|count| chosen(count)).sum(),
        hits: hits.map(|count| chosen(count)).sum(),
    })
}

fn chosen(count: &SessionCount) -> u32 {
    count.phones.saturating_add(count.hands)
}

fn question(shelf: &Shelf, led: &Led, agenda: Option<&Agenda>, counts: &[&SessionCount]) -> Option<ReportQuestion> {
    let first = counts.first()?;
    let words = agenda.and_then(|agenda| Words::of(shelf, led, agenda, first));
    let options = counts.iter().map(|count| {
        let said = words.as_ref().and_then(|words| words.option(count));
        said.unwrap_or(RoomOption {
            letter: count.letter,
            says: None,
            exit: None,
            channel: Channel::Call,
            told: None,
        })
    });
    let each: Vec<u32> = counts.iter().map(|count| chosen(count)).collect();
    Some(ReportQuestion {
        number: first.question + 1,
        kind: match first.kind {
            CountKind::Item => QuestionKind::Item,
            CountKind::Decision => QuestionKind::Decision,
            CountKind::Poll => QuestionKind::Poll,
        },
        round: first.round,
        about: words.as_ref().map(Words::about),
        options: options.collect(),
        answers: each.iter().sum(),
        chosen: hidden(&each),
    })
}

/// The words of a question, as the pack has them.
enum Words<'a> {
    Item(&'a lesson::pack::Item),
    Story(&'a lesson::pack::Scenario, Box<Run>, StepId),
    Poll(&'a Text, &'a [Text]),
}

impl<'a> Words<'a> {
    fn of(shelf: &'a Shelf, led: &Led, agenda: &'a Agenda, count: &SessionCount) -> Option<Self> {
        Some(match &agenda.acts.get(place(count.part))?.does {
            Does::Quiz(_) => Self::Item(shelf.pack.items.item(&ItemId(count.about.clone()))?.1),
            Does::Story(id, ..) => {
                let story = shelf.pack.scenarios.get(id)?;
                let seed = led.seed.wrapping_add(u64::from(count.part));
                Self::Story(story, Box::new(Run::start(story, seed).ok()?), StepId(count.about.clone()))
            }
            Does::Poll(ask, options) => Self::Poll(ask, options),
            Does::Words | Does::Checklist => return None,
        })
    }

    fn about(&self) -> Text {
        match self {
            Self::Item(item) => unmarked(&item.say),
            Self::Story(story, run, _) => run.drawn.fill(&story.title, run.balance),
            Self::Poll(ask, _) => (*ask).clone(),
        }
    }

    fn option(&self, count: &SessionCount) -> Option<RoomOption> {
        let bare = |says: &Text| RoomOption {
            letter: count.letter,
            says: Some(says.clone()),
            exit: None,
            channel: Channel::Call,
            told: None,
        };
        match self {
            Self::Item(item) => item.choice(&count.choice).map(|choice| bare(&choice.say)),
            Self::Story(story, run, step) => past_option(story, run, &step.0, count.letter, &count.choice),
            Self::Poll(_, options) => {
                let number: usize = count.choice.0.parse().ok()?;
                options.get(number.checked_sub(1)?).map(bare)
            }
        }
    }
}
