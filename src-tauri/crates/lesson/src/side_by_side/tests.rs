use words::{Doubt, ScenarioId};

use super::*;
use crate::read::files::FileKind;

const BOTH: [Lang; 2] = [Lang::ZhHans, Lang::En];

fn pairs(toml: &str) -> Vec<Pair> {
    let (doc, _) = Document::read("scenarios/a.toml", FileKind::Scenario(ScenarioId("a".to_owned())), toml.as_bytes());
    side_by_side(&doc.expect("it is text"), &BOTH)
}

/// The doubts of a line said at a step.
fn of(zh: &str, en: &str) -> Vec<(Lang, Doubt)> {
    let said = pairs(&format!("[[step]]\nid = 'a'\nsay = {{ zh-Hans = '''{zh}''', en = '''{en}''' }}\n"));
    said.into_iter().flat_map(|pair| pair.doubts).collect()
}

#[test]
fn every_text_comes_in_the_order_of_the_file_with_its_line_and_its_step() {
    let pairs = pairs(
        "title = { zh-Hans = '一', en = 'One' }\n[[step]]\nid = 'ring'\nsay = { zh-Hans = '二', en = 'Two' }\n[[step.choice]]\nid = 'x'\n\
         say = { zh-Hans = '三', en = 'Three' }\n[[ending]]\nid = 'end'\ntext = { zh-Hans = '四', en = 'Four' }\n",
    );
    let told: Vec<(&str, u32, Option<&str>)> = pairs
        .iter()
        .map(|pair| {
            (
                pair.pattern.as_str(),
                pair.line,
                pair.part.as_ref().and_then(|part| part.id.as_deref()),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("title", 1, None),
            ("step/#/say", 4, Some("ring")),
            ("step/#/choice/#/say", 7, Some("ring")),
            ("ending/#/text", 10, Some("end"))
        ],
        "an editor finds each of them again"
    );
}

#[test]
fn a_sound_translation_is_not_doubted() {
    for (zh, en) in [
        ("您好，我是商城客服。", "Hello, this is the shop’s customer service."),
        (
            "您买的[面膜](product)铅超标，赔您6200元。",
            "Too much lead in the [mask](product) you bought: 6,200 yuan back.",
        ),
        ("涨到6.2万元，先打110", "It went up to 62,000 yuan; ring the police first"),
        ("下午3点", "3 p.m."),
        ("App", "App"),
        ("电话：1•••••••••36", "Phone: 1•••••••••36"),
        ("{name}，您的{thing}到了", "{name}, your {thing} has come"),
    ] {
        assert_eq!(of(zh, en), [], "{zh} / {en}");
    }
}

#[test]
fn each_doubt_is_told_of_the_language_it_is_about() {
    let long = "It is a long sentence that goes on and on and says far more than anything that the other language has ever said";
    for (zh, en, doubted) in [
        ("您好", "", (Lang::En, Doubt::Missing)),
        ("", "Hello", (Lang::ZhHans, Doubt::Missing)),
        ("您好，请问在吗", "您好，请问在吗", (Lang::En, Doubt::Same)),
        ("{name}，您好", "Hello", (Lang::En, Doubt::Placeholders)),
        ("您的[面膜](product)到了", "Your mask is here", (Lang::En, Doubt::Details)),
        ("赔您500元", "You get 50,000 yuan", (Lang::En, Doubt::Figures)),
        ("您好", long, (Lang::En, Doubt::Length)),
        ("您好,请说", "Hello, go on", (Lang::ZhHans, Doubt::Punctuation)),
        ("您好，请说", "Hello，go on", (Lang::En, Doubt::Punctuation)),
    ] {
        assert!(of(zh, en).contains(&doubted), "{zh} / {en}: {:?}", of(zh, en));
    }
}

#[test]
fn a_language_that_is_not_there_at_all_is_missing_everywhere() {
    let pairs = pairs("title = { zh-Hans = '一' }\n");
    assert_eq!(
        pairs.first().map(|pair| pair.doubts.clone()),
        Some(vec![(Lang::En, Doubt::Missing)]),
        "it is one of the pack’s"
    );
}

#[test]
fn a_broken_file_shows_what_can_still_be_read_and_never_panics() {
    for toml in ["[[step]\nid=", "title = {", "step = 3", "[[step]]\nid = 3\nsay = { en = 3 }\n", ""] {
        let _ = pairs(toml);
    }
    let doc = Document::read("a", FileKind::Tactics, b"[[tactic]]\nid = 'x'\n\n[[tactic]]\n")
        .0
        .expect("it is text");
    let told: Vec<(Option<String>, u32)> = spans(&doc).into_iter().map(|(part, first, _)| (part.id, first)).collect();
    assert_eq!(
        told,
        [(Some("x".to_owned()), 1), (None, 4)],
        "an entry without an id has its lines all the same"
    );
}
