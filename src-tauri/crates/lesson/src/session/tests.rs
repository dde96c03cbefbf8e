//! A session, on a small pack made here: words, a quiz, a story with one decision, the checklist, a poll, another quiz.

mod figured;
mod led;
mod pressed;
mod voted;

use std::collections::BTreeMap;

use words::{Channel, FormId, ItemId, Lang, Letter, Level, Moment, Nature, PlanId, Press, Program, Text};

use super::{Agenda, Place, Scene, Session};
use crate::pack::{Form, Items, Pack, Plan, Scenario};
use crate::quiz::tests::item;

const PLAN: &str = r#"
id = "evening"
for = "room"
title = { zh-Hans = "一晚", en = "An evening" }
minutes = 15

[[part]]
id = "opening"
kind = "words"
seconds = 15
say = { zh-Hans = "大家好。", en = "Welcome." }

[[part]]
id = "before"
kind = "quiz"
seconds = 300
form = "a"
set = "room-short"

[[part]]
id = "call"
kind = "story"
seconds = 240
scenario = "story"
cut = "short"
discuss = 40
say = { zh-Hans = "来了一通电话。", en = "Somebody calls." }

[[part]]
id = "list"
kind = "checklist"
seconds = 60

[[part]]
id = "next-call"
kind = "poll"
seconds = 60
ask = { zh-Hans = "先做什么？", en = "What first?" }
options = [{ zh-Hans = "挂断", en = "Hang up" }, { zh-Hans = "问家里人", en = "Ask my family" }]

[[part]]
id = "after"
kind = "quiz"
seconds = 300
form = "b"
set = "room-short"
"#;

const CUT: &str = r#"
[[cut]]
id = "short"
decisions = [{ step = "opening", options = ["refuse", "draw", "hang-up"] }]
"#;

const PRODUCT: &str = r#"
id = "product"
class = "about-you"
name = { zh-Hans = "我买了什么", en = "What I bought" }
holders = []
routes = []
shows = { zh-Hans = "有人拿到了订单。", en = "Somebody has the order." }
not-proof = { zh-Hans = "谁都可能拿到。", en = "Anybody may have it." }
instead = { zh-Hans = "挂断，自己查。", en = "Hang up and check." }
"#;

/// A scam and a genuine contact in each of two forms.
fn pack() -> Pack {
    let story: Scenario = toml::from_str(&format!("{}{CUT}", include_str!("../run/tests/story.toml"))).expect("the story is sound");
    let plan: Plan = toml::from_str(PLAN).expect("the plan is sound");
    let ids = [["scam-a", "genuine-a"], ["scam-b", "genuine-b"]];
    let items = ids.iter().flatten().map(|id| {
        let nature = if id.starts_with("scam") { Nature::Scam } else { Nature::Genuine };
        let mut item = item(id, nature, Level::One);
        // Whoever leaves a genuine contact alone turns it away.
        item.choices[2].kind = words::Move::Ignore;
        item
    });
    let form = |(id, of): (&str, &[&str; 2])| Form {
        id: FormId(id.to_owned()),
        items: Vec::new(),
        around_a_story: Vec::new(),
        room: Vec::new(),
        room_short: of.iter().map(|id| ItemId((*id).to_owned())).collect(),
    };
    let mut pack = Pack {
        items: Items(BTreeMap::from([(Channel::Call, items.collect())])),
        forms: ["a", "b"].into_iter().zip(&ids).map(form).collect(),
        plans: BTreeMap::from([(plan.id.clone(), plan)]),
        scenarios: BTreeMap::from([(story.id.clone(), story)]),
        ..Pack::default()
    };
    pack.catalogues
        .disclosures
        .push(toml::from_str(PRODUCT).expect("the entry is sound"));
    pack
}

fn program() -> Program {
    Program::Plan {
        plan: PlanId("evening".to_owned()),
    }
}

fn begun(pack: &Pack) -> Session {
    Session::new(Agenda::of(pack, &program()).expect("the pack has the plan"), 7)
}

fn press(session: &Session, pack: &Pack, press: Press) -> Session {
    session
        .press(pack, press, Moment(0))
        .unwrap_or_else(|error| panic!("{error} at {:?}", session.place()))
        .0
}

/// Presses the big button until it stands at such a place.
fn until(mut session: Session, pack: &Pack, there: impl Fn(&Place) -> bool) -> Session {
    for _ in 0..100 {
        if there(session.place()) {
            return session;
        }
        session = match session.press(pack, Press::Next, Moment(0)) {
            Ok((next, _)) => next,
            Err(super::SessionError::Tie) => press(&session, pack, Press::Take { letter: Letter::A }),
            Err(error) => panic!("{error} at {:?}", session.place()),
        };
    }
    panic!("it never came there");
}

fn at_decision(place: &Place) -> bool {
    matches!(
        place,
        Place::Story {
            scene: Scene::Vote { .. },
            ..
        }
    )
}

fn english(text: &Text) -> &str {
    text.0.get(&Lang::En).map_or("", String::as_str)
}
