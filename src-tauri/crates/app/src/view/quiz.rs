//! Where a quiz stands, as its seat may see it, and what it came to.

use lesson::{
    pack::{Item, parts},
    quiz::{Answer, Judgements, Quiz, Spot, Tally},
};
use wire::{
    ActionCount, ChannelCount, ChoiceView, ItemTold, ItemView, JudgementCount, Notice, PastQuiz, QuizResult, QuizScene, QuizView, Refusal,
    SureCount,
};
use words::{Action, Channel, ErrorCode, ItemId, Moment, QuizId, QuizKind, Text};

use crate::{
    desk::Shelf,
    live_quiz::LiveQuiz,
    refusal::{from_quiz, refuse},
};

/// The view of a quiz.
pub(crate) fn quiz(shelf: &Shelf, id: QuizId, live: &LiveQuiz) -> Result<QuizView, Refusal> {
    let quiz = &live.quiz;
    Ok(QuizView {
        quiz: id,
        kind: live.kind,
        number: count(quiz.number()),
        count: count(quiz.items().len()),
        met_before: count(live.met_before),
        scene: scene(shelf, quiz)?,
        notice: live.notice.clone(),
    })
}

/// What is to be done now; of a booster too, which is a quiz of one item. Before the judgement it has neither what the contact is nor what
/// may be done about it.
pub(crate) fn scene(shelf: &Shelf, quiz: &Quiz) -> Result<QuizScene, Refusal> {
    Ok(match quiz.spot() {
        Spot::Judge(item) => QuizScene::Judge {
            item: item_view(shelf, item)?,
        },
        Spot::Act(item) => {
            let choices = quiz.choices(shelf.item(item)?.1).map_err(|error| from_quiz(&error))?;
            let choice = |choice: &lesson::pack::ItemChoice| ChoiceView {
                choice: choice.id.clone(),
                says: choice.say.clone(),
            };
            QuizScene::Act {
                item: item_view(shelf, item)?,
                judgement: present(quiz, item)?.judged.judgement,
                choices: choices.into_iter().map(choice).collect(),
            }
        }
        Spot::Told(item) => QuizScene::Told {
            item: item_view(shelf, item)?,
            told: told(shelf, shelf.item(item)?.1, present(quiz, item)?)?,
        },
        Spot::Over => QuizScene::Over,
    })
}

fn present<'q>(quiz: &'q Quiz, item: &ItemId) -> Result<&'q Answer, Refusal> {
    let answer = quiz.present();
    answer.ok_or_else(|| refuse(ErrorCode::QuizMovedOn, item.0.clone()))
}

/// A contact, as it comes.
pub(super) fn item_view(shelf: &Shelf, id: &ItemId) -> Result<ItemView, Refusal> {
    let (channel, item) = shelf.item(id)?;
    Ok(ItemView {
        item: item.id.clone(),
        channel,
        setting: item.setting.clone(),
        from: item.from.clone(),
        say: unmarked(&item.say),
    })
}

/// Nothing is tapped in a quiz: the words without their marks.
pub(crate) fn unmarked(text: &Text) -> Text {
    let line = |line: &String| parts(line).into_iter().map(|part| part.text).collect();
    Text(text.0.iter().map(|(lang, words)| (*lang, line(words))).collect())
}

fn told(shelf: &Shelf, item: &Item, answer: &Answer) -> Result<ItemTold, Refusal> {
    let did = answer.choice.as_ref().and_then(|choice| item.choice(choice));
    let did = did.ok_or_else(|| refuse(ErrorCode::QuizPackChanged, item.id.0.clone()))?;
    let safe = item.choices.iter().find(|choice| choice.action == Action::Safe);
    let tactics = item.tactics.iter().filter_map(|id| shelf.pack.catalogues.tactic(id));
    Ok(ItemTold {
        nature: item.nature,
        judgement: answer.judged.judgement,
        confidence: answer.judged.confidence,
        did: did.say.clone(),
        action: did.action,
        why: item.why.clone(),
        better: safe.filter(|_| did.action != Action::Safe).map(|choice| choice.say.clone()),
        tactics: tactics.map(|tactic| tactic.name.clone()).collect(),
    })
}

/// A past quiz in a line.
pub(crate) fn past_quiz(quiz: QuizId, kind: QuizKind, at: Moment, tally: &Tally) -> PastQuiz {
    PastQuiz {
        quiz,
        kind,
        at,
        scams: judgements(tally.scams),
        genuine: judgements(tally.genuine),
    }
}

/// What a quiz came to.
pub(crate) fn quiz_result(quiz: QuizId, kind: QuizKind, tally: &Tally, earlier: Option<PastQuiz>, notice: Option<Notice>) -> QuizResult {
    let channels = tally.channels.iter().map(|of| ChannelCount {
        channel: of.channel,
        scams: judgements(of.scams),
        genuine: judgements(of.genuine),
    });
    let sureness = tally.sureness.iter().map(|of| SureCount {
        confidence: of.confidence,
        of: of.of,
        right: of.right,
    });
    let mut channels: Vec<ChannelCount> = channels.collect();
    channels.sort_by_key(|of| order(of.channel));
    QuizResult {
        quiz,
        kind,
        scams: judgements(tally.scams),
        genuine: judgements(tally.genuine),
        actions: ActionCount {
            safe: tally.actions.safe,
            needlessly_costly: tally.actions.needlessly_costly,
            not_safe: tally.actions.not_safe,
        },
        channels,
        sureness: sureness.collect(),
        earlier,
        notice,
    }
}

/// Calls first: they are what the program is about.
fn order(channel: Channel) -> u8 {
    match channel {
        Channel::Call => 0,
        Channel::Sms => 1,
        Channel::Chat => 2,
        Channel::App => 3,
        Channel::Door => 4,
        Channel::Screen => 5,
    }
}

fn judgements(of: Judgements) -> JudgementCount {
    JudgementCount {
        of: of.of,
        right: of.right,
        wrong: of.wrong,
        cannot_tell: of.cannot_tell,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
