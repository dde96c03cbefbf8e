//! What a person met before, as the lesson reads it.

use lesson::progress::{Answered, Subject};
use records::{AnswerRow, Source};
use words::{ItemId, ScenarioId};

/// An answer as it is recorded, without who gave it and when.
pub(crate) fn answered(row: &AnswerRow) -> Answered {
    let answer = &row.answer;
    let subject = answer.contact.subject.clone();
    Answered {
        subject: match answer.source {
            Source::Run(_) => Subject::Story(ScenarioId(subject)),
            Source::Quiz(_) | Source::Booster(_) => Subject::Item(ItemId(subject)),
        },
        channel: answer.contact.channel,
        nature: answer.contact.nature,
        judgement: answer.judgement,
        action: row.acted.as_ref().map(|(_, action)| *action),
    }
}
