//! The voice, as the real window calls it: a recorder takes the place of the system's speech.

use std::{fs, path::Path};

use lesson::{pack::Scenario, run::Run};
use serde_json::Value;
use words::{Channel, ChoiceId, ScenarioId};

use crate::world::{Computer, EN, Names, ZH, begin, computer, open, pack, press};

const WAY: [&str; 4] = ["answer", "busy-now", "self-check", "tell-the-shop"];

#[test]
fn the_recorder_hears_every_line_in_order_and_each_is_cut_short_by_the_next_press_in_chinese() {
    hear(&ZH);
}

#[test]
fn the_recorder_hears_every_line_in_order_and_each_is_cut_short_by_the_next_press_in_english() {
    hear(&EN);
}

fn hear(names: &Names) {
    let pack = pack();
    let story = &pack.scenarios[&ScenarioId("mask-refund".into())];
    let computer = computer();
    let heard = computer.data.path().join("heard.jsonl");
    let window = open(&with_voice(&computer, &heard.display().to_string()), names);
    let mut run = begin(&window, names, story);
    let mut lines = Vec::new();
    for choice in WAY {
        lines.extend(spoken(story, &run, names));
        wait_for(&heard, &lines);
        run = press(&window, names, story, &run, &ChoiceId(choice.into()));
    }
    lines.extend(spoken(story, &run, names));
    wait_for(&heard, &lines);
    let calls = calls(&heard);
    for (place, _) in calls.iter().enumerate().filter(|(_, call)| call.get("speak").is_some()).skip(1) {
        assert!(
            calls[place - 1].get("stop").is_some(),
            "before a line begins, the one before it is stopped: {calls:?}"
        );
    }
}

/// The line of the present step as it is spoken; none if it is read, or nobody speaks.
fn spoken(story: &Scenario, run: &Run, names: &Names) -> Option<String> {
    let step = run
        .present(story)
        .ok()
        .filter(|step| !matches!(step.channel, Channel::Chat | Channel::Sms))?;
    let line = &step.say.as_ref()?.0[&names.lang];
    let parts = lesson::pack::parts(line).into_iter();
    Some(parts.map(|part| run.drawn.fill_line(&part.text, names.lang, run.balance)).collect())
}

fn calls(heard: &Path) -> Vec<Value> {
    let text = fs::read_to_string(heard).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).expect("a call")).collect()
}

/// Waits until the recorder has heard these lines and no others.
fn wait_for(heard: &Path, lines: &[String]) {
    let said = || -> Vec<String> {
        let speaks = calls(heard)
            .into_iter()
            .filter_map(|call| Some(call.get("speak")?.get("text")?.as_str()?.to_owned()));
        speaks.collect()
    };
    for _ in 0..100 {
        if said() == lines {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert_eq!(said(), lines, "every line, once, in the order of the story");
}

fn with_voice(computer: &Computer, voice: &str) -> support::Program {
    computer.program().with("HUF_FAULT", format!("voice={voice}"))
}

#[test]
fn without_a_voice_the_story_goes_on_with_captions_and_it_is_said_once() {
    for (fault, names, sentence) in [
        ("missing", &ZH, "没有这种语言的语音"),
        ("missing", &EN, "no voice for this language"),
        ("none", &ZH, "朗读用不了"),
        ("none", &EN, "voice is not working"),
    ] {
        let pack = pack();
        let story = &pack.scenarios[&ScenarioId("mask-refund".into())];
        let computer = computer();
        let window = open(&with_voice(&computer, fault), names);
        let mut run = begin(&window, names, story);
        run = press(&window, names, story, &run, &ChoiceId("answer".into()));
        window.sees(sentence).expect("it is said in a sentence");
        for choice in &WAY[1..] {
            run = press(&window, names, story, &run, &ChoiceId((*choice).into()));
        }
        assert!(
            !window.text().expect("readable").contains(sentence),
            "said once, not at every line, and the story has gone on"
        );
    }
}

#[test]
fn a_muted_program_asks_for_no_voice() {
    let pack = pack();
    let story = &pack.scenarios[&ScenarioId("mask-refund".into())];
    let computer = computer();
    let heard = computer.data.path().join("heard.jsonl");
    let window = open(&with_voice(&computer, &heard.display().to_string()), &ZH);
    let run = begin(&window, &ZH, story);
    window.press("button", ZH.mute).expect("the button stands beside every call");
    press(&window, &ZH, story, &run, &ChoiceId("answer".into()));
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert!(
        calls(&heard).iter().all(|call| call.get("speak").is_none()),
        "nothing was to be spoken: {:?}",
        calls(&heard)
    );
}
