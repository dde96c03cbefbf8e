//! What an audience is led through, and in which order.

use words::{Letter, Moment, NextPress, PartKind, Phase, PlanId, Press, Program, Round, ScenarioId};

use super::{at_decision, begun, english, pack, press, until};
use crate::session::{Agenda, Does, Place, Scene, plans, stories};

#[test]
fn a_plan_is_led_from_the_lobby_to_the_end_by_one_button() {
    use NextPress::{Ask, Begin, Choose, Close, Figures, Finish, GoOn, LookBack, NextPart, Nothing, Tell, VoteAgain};
    let pack = pack();
    let mut session = begun(&pack);
    let mut said = vec![session.next(&pack)];
    for _ in 0..100 {
        let letter = Letter::A;
        let next = if session.next(&pack) == Choose {
            press(&session, &pack, Press::Take { letter })
        } else {
            press(&session, &pack, Press::Next)
        };
        session = next;
        said.push(session.next(&pack));
        if session.next(&pack) == Nothing {
            break;
        }
    }
    let quiz = [Close, Tell, Ask, Close, Tell, Figures];
    let story = [GoOn, GoOn, Close, VoteAgain, Close, Tell, Choose, GoOn, LookBack, NextPart];
    let expected: Vec<NextPress> = [Begin, NextPart]
        .into_iter()
        .chain(quiz)
        .chain([NextPart])
        .chain(story)
        .chain([GoOn, NextPart])
        .chain([Close, NextPart])
        .chain(quiz)
        .chain([Finish, Nothing])
        .collect();
    assert_eq!(
        said, expected,
        "the button says each time what it does, and the plan comes to its end"
    );
    assert_eq!(session.place(), &Place::Over, "it is over");
}

#[test]
fn a_decision_is_voted_on_talked_about_voted_on_again_and_explained() {
    let pack = pack();
    let mut session = until(begun(&pack), &pack, at_decision);
    let mut phases = vec![session.phase()];
    for _ in 0..4 {
        session = press(&session, &pack, Press::Next);
        phases.push(session.phase());
    }
    let expected = [
        (Round::First, Phase::Open),
        (Round::First, Phase::Closed),
        (Round::Second, Phase::Open),
        (Round::Second, Phase::Closed),
        (Round::Second, Phase::Told),
    ];
    assert_eq!(phases, expected.map(Some), "nothing is explained between the two votes");
    assert_eq!(
        session.questions().len(),
        4,
        "two items and two votes: the second vote is a question of its own"
    );
}

#[test]
fn the_story_follows_what_most_chose() {
    let pack = pack();
    for (letter, step) in [(Letter::A, "second-ring"), (Letter::B, "return")] {
        let mut session = until(begun(&pack), &pack, at_decision);
        session = press(&session, &pack, Press::Next);
        session = press(&session, &pack, Press::Next);
        let question = session.asked_here().expect("the second vote is open");
        for voter in 0..3 {
            session.vote(voter, question, letter).expect("it is open");
        }
        session.vote(3, question, Letter::C).expect("it is open");
        session = press(&session, &pack, Press::Next);
        session = press(&session, &pack, Press::Next);
        assert_eq!(session.next(&pack), NextPress::Follow, "one option leads");
        let (after, recorded) = session.press(&pack, Press::Next, Moment(0)).expect("it goes on");
        assert_eq!(recorded, Press::Take { letter }, "what the room chose is what is recorded");
        let Place::Story { run, .. } = after.place() else {
            panic!("the story goes on: {:?}", after.place())
        };
        assert_eq!(
            run.present(&pack.scenarios[&ScenarioId("story".into())]).expect("a step").id.0,
            step
        );
    }
}

#[test]
fn what_they_know_counts_as_heard_and_fills_the_checklist() {
    let pack = pack();
    let session = until(begun(&pack), &pack, at_decision);
    let Place::Story { run, .. } = session.place() else {
        panic!("a story")
    };
    assert_eq!(run.tapped.len(), 1, "in a hall nobody taps: what is said is counted at once");
    let session = until(session, &pack, |place| matches!(place, Place::Checklist { .. }));
    let Place::Checklist { entries, explained, .. } = session.place() else {
        panic!("the checklist")
    };
    assert_eq!(
        (entries.len(), *explained),
        (1, None),
        "first what they knew, then why it proves nothing"
    );
}

#[test]
fn a_story_alone_is_a_program_of_one_part() {
    let pack = pack();
    let program = Program::Story {
        scenario: ScenarioId("story".to_owned()),
    };
    let agenda = Agenda::of(&pack, &program).expect("it has a cut");
    assert_eq!(agenda.acts.len(), 1, "one part");
    assert_eq!(agenda.acts[0].kind, PartKind::Story, "the story");
    assert!(agenda.seconds > 60, "as long as it takes: {}", agenda.seconds);
    assert_eq!(english(&agenda.title), "A call", "under its own neutral title");
    assert_eq!((plans(&pack).len(), stories(&pack).len()), (1, 1), "what is offered");
}

#[test]
fn a_program_that_the_pack_does_not_have_is_none() {
    let pack = pack();
    let missing = Program::Plan {
        plan: PlanId("nothing".to_owned()),
    };
    assert_eq!(Agenda::of(&pack, &missing), None, "no such plan");
    let mut without = pack.clone();
    without.scenarios.clear();
    assert_eq!(Agenda::of(&without, &super::program()), None, "half a plan is none");
}

#[test]
fn the_last_story_scene_is_its_end() {
    let pack = pack();
    let session = until(begun(&pack), &pack, |place| {
        matches!(place, Place::Story { scene: Scene::Ended, .. })
    });
    assert_eq!(session.next(&pack), NextPress::LookBack, "then it is looked back on");
}

#[test]
fn a_story_without_a_cut_is_led_by_the_decisions_that_its_course_meets_each_with_a_safe_way_out() {
    let mut pack = pack();
    let story = pack.scenarios.values_mut().next().expect("the story");
    story.cuts.clear();
    let id = story.id.clone();
    let agenda = Agenda::of(&pack, &Program::Story { scenario: id }).expect("it can be led all the same");
    let Does::Story(_, cut, _) = &agenda.acts[0].does else {
        panic!("a story")
    };
    let decided: Vec<(&str, Vec<&str>)> = cut
        .decisions
        .iter()
        .map(|decision| {
            let options = decision.options.iter().map(|option| option.0.as_str());
            (decision.step.0.as_str(), options.collect())
        })
        .collect();
    assert_eq!(
        decided[0],
        ("opening", vec!["refuse", "draw", "hang-up"]),
        "two of its own and the way out"
    );
    assert!(
        decided.iter().all(|(step, _)| *step != "ring"),
        "nothing is decided while it only rings"
    );
    let session = crate::session::Session::new(agenda, 1);
    let voted = until(session, &pack, at_decision);
    assert_eq!(voted.phase(), Some((Round::First, Phase::Open)), "and the room votes on it");
}
