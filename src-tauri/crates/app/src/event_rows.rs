//! What happened in a run, to and from its rows in the records.

use lesson::run::{Event, Judged};
use records::{EventKind, EventRow};
use words::{ChoiceId, Confidence, DisclosureId, EndingId, Judgement, StepId};

/// Judgements as the records write them. A word that has shipped is never changed.
const JUDGEMENTS: [(Judgement, &str); 3] = [
    (Judgement::Scam, "scam"),
    (Judgement::Genuine, "genuine"),
    (Judgement::CannotTell, "cannot-tell"),
];

/// Confidences as the records write them, behind the judgement.
const CONFIDENCES: [(Option<Confidence>, &str); 4] = [
    (None, ""),
    (Some(Confidence::Guess), "guess"),
    (Some(Confidence::FairlySure), "fairly-sure"),
    (Some(Confidence::Sure), "sure"),
];

/// The row of an event.
pub(crate) fn event_row(event: &Event) -> EventRow {
    let (kind, step, subject, at) = match event {
        Event::Chose { step, choice, at } => (EventKind::Chose, &step.0, choice.0.clone(), at),
        Event::Tapped { step, disclosure, at } => (EventKind::Tapped, &step.0, disclosure.0.clone(), at),
        Event::Judged { ending, judged, at } => (EventKind::Judged, &ending.0, written(*judged), at),
    };
    EventRow {
        kind,
        step: step.clone(),
        subject,
        at: *at,
    }
}

/// The event of a row; none if it judges in words that this version does not know.
pub(crate) fn event(row: EventRow) -> Option<Event> {
    let EventRow { kind, step, subject, at } = row;
    Some(match kind {
        EventKind::Chose => Event::Chose {
            step: StepId(step),
            choice: ChoiceId(subject),
            at,
        },
        EventKind::Tapped => Event::Tapped {
            step: StepId(step),
            disclosure: DisclosureId(subject),
            at,
        },
        EventKind::Judged => Event::Judged {
            ending: EndingId(step),
            judged: read(&subject)?,
            at,
        },
    })
}

fn written(judged: Judged) -> String {
    let judgement = JUDGEMENTS.iter().find(|(judgement, _)| *judgement == judged.judgement);
    let confidence = CONFIDENCES.iter().find(|(confidence, _)| *confidence == judged.confidence);
    let word = |found: Option<&str>| found.unwrap_or_default().to_owned();
    let words = [word(judgement.map(|(_, word)| *word)), word(confidence.map(|(_, word)| *word))];
    words.join(" ").trim_end().to_owned()
}

fn read(subject: &str) -> Option<Judged> {
    let (judgement, confidence) = subject.split_once(' ').unwrap_or((subject, ""));
    Some(Judged {
        judgement: JUDGEMENTS.iter().find(|(_, word)| *word == judgement)?.0,
        confidence: CONFIDENCES.iter().find(|(_, word)| *word == confidence)?.0,
    })
}

#[cfg(test)]
mod tests {
    use words::Moment;

    use super::*;

    #[test]
    fn every_judgement_comes_back_as_it_was_recorded() {
        for (judgement, _) in JUDGEMENTS {
            for (confidence, _) in CONFIDENCES {
                let judged = Event::Judged {
                    ending: EndingId("left-in-time".to_owned()),
                    judged: Judged { judgement, confidence },
                    at: Moment(7),
                };
                assert_eq!(event(event_row(&judged)).as_ref(), Some(&judged), "what is written is what is read");
            }
        }
    }

    #[test]
    fn a_judgement_of_a_later_version_is_not_guessed_at() {
        assert_eq!(read("perhaps"), None, "an unknown word means nothing here");
    }
}
