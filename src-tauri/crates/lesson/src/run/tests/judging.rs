//! Judging what the contact was, once the story is over.

use words::{Confidence, Judgement};

use super::*;
use crate::run::Judged;

const SURE: Judged = Judged {
    judgement: Judgement::Scam,
    confidence: Some(Confidence::Sure),
};

fn judge(run: &Run, story: &Scenario, judged: Judged) -> Result<Run, RunError> {
    run.judge(story, judged, NOW).map(|(next, _)| next)
}

#[test]
fn a_contact_is_judged_when_it_is_over_and_not_before() {
    let story = story();
    let begun = play(&story, &["answer"]);
    assert_eq!(judge(&begun, &story, SURE), Err(RunError::NotToBeJudged), "not while they speak");
    let ended = play(&story, &["answer", "hang-up", "hang-up"]);
    assert!(!ended.is_over(&story), "one thing is left to do: say what it was");
    let judged = judge(&ended, &story, SURE).expect("it is asked now");
    assert_eq!((judged.judged, judged.is_over(&story)), (Some(SURE), true), "then it is over");
    let unsure = Judged {
        confidence: Some(Confidence::Guess),
        ..SURE
    };
    assert_eq!(
        judge(&judged, &story, unsure),
        Err(RunError::NotToBeJudged),
        "once only: what was told since would make the second worthless"
    );
}

#[test]
fn an_introduced_story_is_not_judged() {
    let mut story = story();
    story.introduced = true;
    let ended = play(&story, &["answer", "hang-up", "hang-up"]);
    assert_eq!(
        judge(&ended, &story, SURE),
        Err(RunError::NotToBeJudged),
        "what it is was told beforehand"
    );
    assert!(ended.is_over(&story), "nothing is left to do");
}

#[test]
fn a_rescue_drill_is_not_judged() {
    let mut story = story();
    story.drill = true;
    let ended = play(&story, &["answer", "hang-up", "hang-up"]);
    assert!(ended.is_over(&story), "it begins when there is nothing left to judge");
}

#[test]
fn whoever_stops_watching_judges_nothing() {
    let story = story();
    let left = play(&story, &["answer", "stop-watching"]);
    assert_eq!(
        judge(&left, &story, SURE),
        Err(RunError::NotToBeJudged),
        "stop-watching is never judged"
    );
    assert!(left.is_over(&story), "it was left");
}

#[test]
fn whoever_cannot_tell_is_not_sure_of_it() {
    let story = story();
    let ended = play(&story, &["let-it-ring"]);
    let unable = Judged {
        judgement: Judgement::CannotTell,
        ..SURE
    };
    let judged = judge(&ended, &story, unable).expect("it is asked").judged.expect("it is kept");
    assert_eq!(
        (judged.judgement, judged.confidence),
        (Judgement::CannotTell, None),
        "no confidence is kept"
    );
}

proptest! {
    #[test]
    fn a_replay_with_its_judgement_is_exact(seed: u64, picks in prop::collection::vec(0_usize..8, 8..24)) {
        let story = story();
        let (run, mut events) = wander(&story, seed, &picks);
        if let Ok((judged, event)) = run.judge(&story, SURE, NOW) {
            events.extend(event);
            prop_assert_eq!(Run::replay(&story, seed, &events), Ok(judged));
        } else {
            prop_assert!(!run.awaits_judgement(&story));
        }
    }
}
