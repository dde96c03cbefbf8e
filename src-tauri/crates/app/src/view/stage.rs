//! What the room is shown, and what a phone is: never more than is to be known yet.

use std::collections::BTreeMap;

use lesson::{
    debrief::look_back,
    pack::{Item, Scenario},
    run::{Open, Run, answered},
    session::{About, Does, Place, Question, Scene, Session, Shares, figures},
};
use wire::{
    OptionTold, PhoneQuestion, PhoneTold, PhoneView, QuestionKind, RoomChange, RoomEntry, RoomFigures, RoomOption, RoomQuestion, RoomScene,
    RoomShares, RoomTold,
};
use words::{Channel, ChoiceId, Letter, PartKind, Phase, RunId, Text};

use super::{Filler, quiz::item_view, unmarked};
use crate::desk::Shelf;

/// A session as it is shown: with the pack that it is of.
#[derive(Clone, Copy)]
pub(crate) struct Stage<'a> {
    pub(crate) shelf: &'a Shelf,
    pub(crate) session: &'a Session,
    /// The bars are shown while votes come in.
    pub(crate) bars_while_open: bool,
}

impl Stage<'_> {
    /// What is shown. A story or an item that the pack no longer has shows the lobby: the session was opened with this very pack.
    pub(crate) fn scene(&self) -> RoomScene {
        let found = match self.session.place() {
            Place::Lobby => Some(RoomScene::Lobby),
            Place::Said { .. } => self.session.act().and_then(|act| {
                let (say, kind) = (act.say.clone()?, act.kind);
                Some(RoomScene::Said { say, kind })
            }),
            Place::Item { item, phase, .. } => self.item_scene(*item, *phase),
            Place::Figures { .. } => self.figures().map(|figures| RoomScene::Figures { figures }),
            Place::Story { act, run, scene } => self.story_scene(*act, run, *scene),
            Place::LookBack { act, run } => self.look_back(*act, run),
            Place::Poll { .. } => self.poll(),
            Place::Checklist { entries, explained, .. } => Some(RoomScene::Checklist {
                entries: entries
                    .iter()
                    .filter_map(|id| {
                        let entry = self.shelf.pack.catalogues.disclosure(id)?;
                        Some(RoomEntry {
                            disclosure: id.clone(),
                            name: entry.name.clone(),
                            not_proof: entry.not_proof.clone(),
                        })
                    })
                    .collect(),
                explained: explained.and_then(|number| u32::try_from(number).ok()),
            }),
            Place::Over => Some(RoomScene::Over { figures: self.figures() }),
        };
        found.unwrap_or(RoomScene::Lobby)
    }

    /// What the quizzes came to so far; none where none was answered.
    pub(crate) fn figures(&self) -> Option<RoomFigures> {
        let quizzed = self.session.agenda().acts.iter().any(|act| act.kind == PartKind::Quiz);
        let answered = self.session.answered(&self.shelf.pack);
        figures(&answered).map(room_figures).filter(|_| quizzed)
    }

    /// What phones show.
    pub(crate) fn phone(&self) -> PhoneView {
        if self.session.place() == &Place::Over {
            return PhoneView::Over;
        }
        if self.session.clock().is_paused() {
            return PhoneView::Paused;
        }
        self.phone_question()
            .map_or(PhoneView::Look, |question| PhoneView::Question { question })
    }

    fn phone_question(&self) -> Option<PhoneQuestion> {
        let (round, phase) = self.session.phase()?;
        let question = self.asked()?;
        let (item, says) = match self.session.place() {
            Place::Item { item, .. } => (Some(self.item(*item)?), None),
            Place::Story { act, run, .. } => (None, self.said(*act, run)),
            _ => (None, self.session.act().and_then(|act| ask(&act.does))),
        };
        // What each choice of an item is worth would tell the others' too: of items a phone is told of its own vote alone.
        let asks_item = item.is_some();
        let kept = |option: RoomOption| RoomOption {
            told: option.told.filter(|_| !asks_item),
            ..option
        };
        let options = self.options(question).into_iter().map(kept);
        Some(PhoneQuestion {
            number: self.number()?,
            kind: kind(question),
            round,
            phase,
            item: item.and_then(|item| item_view(self.shelf, &item.id).ok()),
            says,
            options: options.collect(),
        })
    }

    /// What each vote on the item that is explained was worth; nothing before.
    pub(crate) fn told(&self) -> BTreeMap<Letter, PhoneTold> {
        let (Place::Item { item, .. }, Some((_, Phase::Told)), Some(question)) = (self.session.place(), self.session.phase(), self.asked())
        else {
            return BTreeMap::new();
        };
        let Some(item) = self.item(*item) else { return BTreeMap::new() };
        let told = |(letter, choice): (Letter, &ChoiceId)| {
            let choice = item.choice(choice)?;
            let told = PhoneTold {
                nature: item.nature,
                action: choice.action,
                why: item.why.clone(),
            };
            Some((letter, told))
        };
        question.lettered().filter_map(told).collect()
    }

    /// The run of the story that is told, with its story.
    pub(crate) fn story(&self) -> Option<(&Run, &Scenario)> {
        let (Place::Story { act, run, .. } | Place::LookBack { act, run }) = self.session.place() else {
            return None;
        };
        let (story, _) = self.session.story(&self.shelf.pack, *act).ok()?;
        Some((run, story))
    }

    fn item_scene(&self, number: usize, phase: Phase) -> Option<RoomScene> {
        let Does::Quiz(items) = &self.session.act()?.does else {
            return None;
        };
        let item = self.item(number)?;
        let tactics = item.tactics.iter().filter_map(|id| self.shelf.pack.catalogues.tactic(id));
        let told = RoomTold {
            nature: item.nature,
            why: item.why.clone(),
            tactics: tactics.map(|tactic| tactic.name.clone()).collect(),
        };
        Some(RoomScene::Item {
            number: count(number + 1),
            count: count(items.len()),
            item: item_view(self.shelf, &item.id).ok()?,
            question: self.question()?,
            told: Some(told).filter(|_| phase == Phase::Told),
        })
    }

    fn story_scene(&self, act: usize, run: &Run, scene: Scene) -> Option<RoomScene> {
        let (story, _) = self.session.story(&self.shelf.pack, act).ok()?;
        let asked = matches!(scene, Scene::Vote { .. });
        Some(RoomScene::Story {
            run: super::run(self.shelf, RunId(0), story, run, None),
            question: self.question().filter(|_| asked),
        })
    }

    fn look_back(&self, act: usize, run: &Run) -> Option<RoomScene> {
        let (story, _) = self.session.story(&self.shelf.pack, act).ok()?;
        let back = look_back(story, run)?;
        Some(RoomScene::LookBack {
            debrief: super::debrief(self.shelf, RunId(0), story, run, &back, None),
        })
    }

    fn poll(&self) -> Option<RoomScene> {
        Some(RoomScene::Poll {
            ask: ask(&self.session.act()?.does)?,
            question: self.question()?,
        })
    }

    /// The item of that number in the present quiz.
    fn item(&self, number: usize) -> Option<&Item> {
        let Does::Quiz(items) = &self.session.act()?.does else {
            return None;
        };
        Some(self.shelf.pack.items.item(items.get(number)?)?.1)
    }

    /// What was said last in the story, without marks.
    fn said(&self, act: usize, run: &Run) -> Option<Text> {
        let (story, _) = self.session.story(&self.shelf.pack, act).ok()?;
        let filler = Filler {
            drawn: &run.drawn,
            balance: run.balance,
        };
        let say = run.present(story).ok()?.say.as_ref()?;
        Some(filler.text(&unmarked(say)))
    }

    fn asked(&self) -> Option<&Question> {
        self.session.questions().get(self.session.asked_here()?)
    }

    fn number(&self) -> Option<u32> {
        Some(count(self.session.asked_here()? + 1))
    }

    /// The present question.
    fn question(&self) -> Option<RoomQuestion> {
        let (round, phase) = self.session.phase()?;
        let question = self.asked()?;
        let closed = phase != Phase::Open;
        let voted = question.voted();
        Some(RoomQuestion {
            number: self.number()?,
            kind: kind(question),
            round,
            talked_about: self.session.talk() > 0,
            phase,
            options: self.options(question),
            voted,
            bars: Some(bars(question)).filter(|_| closed || self.bars_while_open),
            earlier: self.session.vote_before().map(bars),
            leading: if closed && voted > 0 { question.leading() } else { Vec::new() },
        })
    }

    fn options(&self, question: &Question) -> Vec<RoomOption> {
        let told = matches!(self.session.phase(), Some((_, Phase::Told)));
        question
            .lettered()
            .filter_map(|(letter, choice)| self.option(letter, choice, told))
            .collect()
    }

    fn option(&self, letter: Letter, choice: &ChoiceId, told: bool) -> Option<RoomOption> {
        let bare = RoomOption {
            letter,
            says: None,
            exit: None,
            channel: Channel::Call,
            told: None,
        };
        match self.session.place() {
            Place::Item { item, .. } => {
                let choice = self.item(*item)?.choice(choice)?;
                Some(RoomOption {
                    says: Some(choice.say.clone()),
                    told: told.then_some(OptionTold {
                        action: Some(choice.action),
                        why: None,
                    }),
                    ..bare
                })
            }
            Place::Story { act, run, .. } => {
                let (story, _) = self.session.story(&self.shelf.pack, *act).ok()?;
                let option = decision_option(story, run, choice, bare)?;
                Some(RoomOption {
                    told: option.told.filter(|_| told),
                    ..option
                })
            }
            _ => {
                let Does::Poll(_, options) = &self.session.act()?.does else {
                    return None;
                };
                let number: usize = choice.0.parse().ok()?;
                let says = options.get(number.checked_sub(1)?)?;
                Some(RoomOption {
                    says: Some(says.clone()),
                    ..bare
                })
            }
        }
    }
}

/// An option of a decision, with the reason for or against it.
fn decision_option(story: &Scenario, run: &Run, choice: &ChoiceId, bare: RoomOption) -> Option<RoomOption> {
    let step = run.present(story).ok()?;
    let filler = Filler {
        drawn: &run.drawn,
        balance: run.balance,
    };
    let open = run.open(story).ok()?.into_iter().find(|open| open.id() == *choice)?;
    let told = Some(OptionTold {
        action: None,
        why: open.why().map(|why| filler.text(why)),
    });
    let bare = RoomOption {
        channel: step.channel,
        told,
        ..bare
    };
    Some(match open {
        Open::Choice(choice) => RoomOption {
            says: Some(filler.text(&choice.say)),
            ..bare
        },
        Open::Exit(exit, _) => RoomOption { exit: Some(exit), ..bare },
        Open::GoOn(_) => bare,
    })
}

/// The words of an option of a decision that was made at a step, for the report, as the run of this story drew them.
pub(crate) fn past_option(story: &Scenario, run: &Run, step: &str, letter: Letter, choice: &ChoiceId) -> Option<RoomOption> {
    let step = story.step(step)?;
    let filler = Filler {
        drawn: &run.drawn,
        balance: run.balance,
    };
    let exits = words::Exit::ALL.into_iter().map(lesson::run::Answer::Exit);
    let choices = step.choices.iter().map(|own| lesson::run::Answer::Choice(own.id.clone()));
    let mut all = choices.chain(exits).filter_map(|answer| answered(story, step, &answer));
    let open = all.find(|open| open.id() == *choice)?;
    Some(RoomOption {
        letter,
        says: match open {
            Open::Choice(choice) => Some(filler.text(&choice.say)),
            _ => None,
        },
        exit: match open {
            Open::Exit(exit, _) => Some(exit),
            _ => None,
        },
        channel: step.channel,
        told: None,
    })
}

/// What the quizzes came to, as it crosses.
pub(crate) fn room_figures(figures: lesson::session::Figures) -> RoomFigures {
    let shares = |shares: Shares| RoomShares {
        people: shares.people,
        caught: shares.caught,
        of_scams: shares.of_scams,
        turned_away: shares.turned_away,
        of_genuine: shares.of_genuine,
    };
    let change = |change: lesson::session::Change| RoomChange {
        points: change.points,
        low: change.low,
        high: change.high,
    };
    RoomFigures {
        before: figures.before.map(shares),
        after: figures.after.map(shares),
        caught: figures.caught.map(change),
        turned_away: figures.turned_away.map(change),
        too_few: figures.too_few,
    }
}

fn ask(does: &Does) -> Option<Text> {
    match does {
        Does::Poll(ask, _) => Some(ask.clone()),
        _ => None,
    }
}

fn kind(question: &Question) -> QuestionKind {
    match question.asked.about {
        About::Item(_) => QuestionKind::Item,
        About::Step(..) => QuestionKind::Decision,
        About::Poll => QuestionKind::Poll,
    }
}

/// How often each option was chosen, by phone and by hand.
fn bars(question: &Question) -> Vec<u32> {
    let counts = question.counts().into_iter();
    counts.map(|(_, phones, hands)| phones.saturating_add(hands)).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
