//! `voice.*`: who is heard, and when.

use std::fs;

use app::{App, SpokenLine, VoiceFault};
use lesson::pack::Playthrough;
use wire::{Heard, RunPicture, RunView, Scene, StepView, VoiceFallBack, VoiceLook, VoiceReply, VoiceSpeak, VoiceStop};
use words::{Channel, ErrorCode, Lang, RunId, StepId, VoiceSpeed};

use crate::world::{Call, PERSON, World, bundled, choose, start, step, world};

fn request(run: RunId, step: &StepId, lang: Lang) -> VoiceSpeak {
    VoiceSpeak {
        run,
        step: step.clone(),
        lang,
        speed: VoiceSpeed::Normal,
    }
}

fn speak(app: &App, view: &RunView, lang: Lang) -> VoiceReply {
    let request = request(view.run, &step(view).step, lang);
    app.voice.speak(PERSON, request).expect("speaking is never refused")
}

fn code(reply: &VoiceReply) -> Option<ErrorCode> {
    reply.notice.as_ref().map(|notice| notice.code)
}

/// The step's line as the page shows it.
fn caption(step: &StepView, lang: Lang) -> Option<String> {
    let parts = step.says.as_ref()?.0.get(&lang)?;
    Some(parts.iter().map(|part| part.text.as_str()).collect())
}

/// A play-through of the bundled pack, with the number of its story's first step.
fn plan(name: &str) -> Playthrough {
    let text = fs::read_to_string(bundled().join("playthroughs").join(name)).expect("readable");
    toml::from_str(&text).expect("a sound play-through")
}

#[test]
fn every_spoken_line_of_a_story_is_heard_in_order_and_what_is_read_is_not() {
    for lang in [Lang::ZhHans, Lang::En] {
        let world = world();
        let app = world.open();
        let (mut view, mut captions) = (start(&app, PERSON), Vec::new());
        let mut read = 0;
        for choice in &plan("mask-refund.led-all-the-way.toml").play {
            let reply = speak(&app, &view, lang);
            let present = step(&view);
            let is_read = matches!(present.channel, Channel::Chat | Channel::Sms);
            match caption(present, lang).filter(|_| !is_read) {
                Some(line) => {
                    assert_eq!(reply.heard, Heard::System, "{}: it is spoken", present.step.0);
                    captions.push(line);
                }
                None => assert_eq!(reply.heard, Heard::Captions, "{}: nothing is said aloud", present.step.0),
            }
            read += u32::from(is_read);
            view = choose(&app, PERSON, view.run, &choice.0);
        }
        let heard: Vec<SpokenLine> = world.ear.take_lines();
        let texts: Vec<&str> = heard.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, captions, "every line, in order, word for word as the captions");
        assert!(captions.len() >= 8 && read >= 1, "the story is spoken and written: {captions:?}");
        for line in &heard {
            assert!(line.lang == lang && line.actor >= 1, "in the language that was asked for: {line:?}");
            assert!(
                !line.text.contains(['[', ']', '{', '}']),
                "without marks or placeholders: {}",
                line.text
            );
        }
    }
}

#[test]
fn two_people_have_two_voices() {
    let world = world();
    let app = world.open();
    let mut view = start(&app, PERSON);
    for choice in &plan("mask-refund.asked-someone.toml").play {
        speak(&app, &view, Lang::En);
        view = choose(&app, PERSON, view.run, &choice.0);
    }
    let actors: std::collections::BTreeSet<u8> = world.ear.take_lines().iter().map(|line| line.actor).collect();
    assert!(actors.len() >= 2, "the caller and whoever is asked: {actors:?}");
}

#[test]
fn a_choice_stops_the_voice_before_anything_else() {
    let world = world();
    let app = world.open();
    let view = choose(&app, PERSON, start(&app, PERSON).run, "answer");
    speak(&app, &view, Lang::En);
    world.ear.take();
    let refused = app.runs.choose(
        PERSON,
        wire::RunChoose {
            run: view.run,
            choice: words::ChoiceId("no-such-choice".into()),
        },
    );
    assert!(refused.is_err(), "the choice is closed");
    assert_eq!(world.ear.take(), [Call::Stop], "even a press that is refused interrupts");
    app.voice.stop(PERSON, VoiceStop {}).expect("never refused");
    assert_eq!(world.ear.take(), [Call::Stop], "and so does muting");
}

#[test]
fn a_line_that_comes_too_late_is_not_spoken() {
    let world = world();
    let app = world.open();
    let before = choose(&app, PERSON, start(&app, PERSON).run, "answer");
    choose(&app, PERSON, before.run, "hang-up");
    world.ear.take();
    let late = app.voice.speak(PERSON, request(before.run, &step(&before).step, Lang::En));
    assert_eq!(late.expect("no refusal").heard, Heard::Captions, "the phone was hung up meanwhile");
    assert_eq!(world.ear.take(), [Call::Stop], "it is quiet");
    let nobody = app
        .voice
        .speak(words::Seat::Visitor, request(before.run, &step(&before).step, Lang::En));
    assert_eq!(
        nobody.expect_err("another seat").code,
        ErrorCode::RunNotFound,
        "whose run it is, is nobody's business"
    );
}

#[test]
fn a_fault_is_said_once_and_the_story_goes_on_with_captions() {
    for (fault, expected) in [
        (VoiceFault::Missing, ErrorCode::VoiceMissing),
        (VoiceFault::NotRunning("died in mid-sentence".into()), ErrorCode::VoiceFailed),
    ] {
        let world = world();
        world.ear.fail(Some(fault));
        let app = world.open();
        let view = choose(&app, PERSON, start(&app, PERSON).run, "answer");
        let first = speak(&app, &view, Lang::ZhHans);
        assert_eq!((first.heard, code(&first)), (Heard::Captions, Some(expected)), "said in a sentence");
        let second = speak(&app, &view, Lang::ZhHans);
        assert_eq!((second.heard, code(&second)), (Heard::Captions, None), "once, not at every line");
        let view = choose(&app, PERSON, view.run, "hang-up");
        assert!(matches!(view.scene, Scene::Step(_)), "the story goes on");
        world.ear.fail(None);
        let again = speak(&app, &choose(&app, PERSON, start(&app, PERSON).run, "answer"), Lang::ZhHans);
        assert_eq!(again.heard, Heard::System, "a voice that came back is heard");
    }
}

#[test]
fn the_settings_tell_which_voice_is_missing() {
    let world = world();
    let app = world.open();
    let look = || app.voice.look(PERSON, VoiceLook {}).expect("never refused");
    assert_eq!((look().running, look().missing), (true, vec![]), "both are there");
    world.ear.fail(Some(VoiceFault::Missing));
    assert_eq!(
        (look().found, look().missing),
        (vec![Lang::En], vec![Lang::ZhHans]),
        "Chinese is missing"
    );
    world.ear.fail(Some(VoiceFault::NotRunning("no socket".into())));
    assert_eq!(
        (look().running, look().missing),
        (false, vec![]),
        "of speech that does not run nothing is known"
    );
}

/// A page of an Ogg stream (RFC 3533, section 6): up to the position, with one packet.
fn page(position: u64, packet: &[u8]) -> Vec<u8> {
    let mut page = b"OggS\0\0".to_vec();
    page.extend(position.to_le_bytes());
    page.extend([0; 12]);
    page.extend([1, u8::try_from(packet.len()).expect("a short packet")]);
    page.extend(packet);
    page
}

fn opus(seconds: u64) -> Vec<u8> {
    [
        page(0, b"OpusHead\x01\x01\x38\x01\x80\xbb\0\0\0\0\0"),
        page(seconds * 48_000, b"sound"),
    ]
    .concat()
}

/// The line of a step for which the pack has these bytes as a recording, in every variant.
fn recorded(world: &World, bytes: &[u8]) -> (App, RunView) {
    let app = world.open();
    let view = choose(&app, PERSON, start(&app, PERSON).run, "answer");
    let folder = world.pack.join("voices/en");
    fs::create_dir_all(&folder).expect("made");
    for variant in ["", ".1", ".2", ".3", ".4", ".5", ".6"] {
        let name = format!("mask-refund.{}{variant}.opus", step(&view).step.0);
        fs::write(folder.join(name), bytes).expect("written");
    }
    (app, view)
}

#[test]
fn a_sound_recording_is_handed_over_and_the_system_speaks_if_it_cannot_be_played() {
    let world = world().with_pack_of_its_own();
    let (app, view) = recorded(&world, &opus(5));
    let reply = speak(&app, &view, Lang::En);
    assert_eq!((reply.heard, code(&reply)), (Heard::Recording, None), "the pack has it");
    let data = reply.recording.expect("handed over");
    assert!(
        data.starts_with("data:audio/ogg;base64,T2dnUw"),
        "as an address the page may play: {data}"
    );
    assert_eq!(world.ear.take_lines(), [], "the system is silent");
    assert_eq!(
        speak(&app, &view, Lang::ZhHans).heard,
        Heard::System,
        "in the other language there is none, which is no fault"
    );
    world.ear.take();
    let line = request(view.run, &step(&view).step, Lang::En);
    let fall_back = |line| app.voice.fall_back(PERSON, VoiceFallBack { line }).expect("never refused");
    let reply = fall_back(line.clone());
    assert_eq!(
        (reply.heard, code(&reply)),
        (Heard::System, Some(ErrorCode::RecordingUnusable)),
        "said once"
    );
    assert_eq!(code(&fall_back(line)), None, "not at every line");
    assert_eq!(world.ear.take_lines().len(), 2, "and the line is heard");
}

#[test]
fn a_recording_that_cannot_be_used_is_spoken_by_the_system_and_told_once() {
    let mut large = opus(5);
    large.resize(50 << 20, 0);
    for (name, bytes) in [
        ("corrupt", b"OggS and nothing of use".to_vec()),
        ("50 MB", large),
        ("61 s", opus(61)),
    ] {
        let world = world().with_pack_of_its_own();
        let (app, view) = recorded(&world, &bytes);
        let reply = speak(&app, &view, Lang::En);
        assert_eq!(
            (reply.heard, code(&reply), reply.recording),
            (Heard::System, Some(ErrorCode::RecordingUnusable), None),
            "{name}: the system speaks, and it is told"
        );
        let again = speak(&app, &view, Lang::En);
        assert_eq!((again.heard, code(&again)), (Heard::System, None), "{name}: once");
    }
}

#[test]
fn a_picture_that_is_missing_or_none_is_left_out() {
    let world = world().with_pack_of_its_own();
    let picture = "[step.chat.attachment]\npicture = \"paper.png\"\n";
    let path = world.pack.join("scenarios/mask-refund.toml");
    let story = fs::read_to_string(&path).expect("readable");
    assert!(story.contains("[step.chat.attachment]\n"), "the story sends something along");
    fs::write(&path, story.replacen("[step.chat.attachment]\n", picture, 1)).expect("written");
    let app = world.open();
    let mut view = start(&app, PERSON);
    let mut shown = None;
    for choice in &plan("mask-refund.led-all-the-way.toml").play {
        if step(&view).attachment.as_ref().is_some_and(|sent| sent.pictured) {
            shown = Some(step(&view).step.clone());
            break;
        }
        view = choose(&app, PERSON, view.run, &choice.0);
    }
    let (run, step) = (view.run, shown.expect("the picture is met on the way"));
    let look = || {
        app.runs
            .picture(PERSON, RunPicture { run, step: step.clone() })
            .expect("never refused")
            .data
    };
    assert_eq!(look(), None, "it is missing");
    fs::create_dir_all(world.pack.join("pictures")).expect("made");
    fs::write(world.pack.join("pictures/paper.png"), "<svg/>").expect("written");
    assert_eq!(look(), None, "it is no PNG");
    fs::write(world.pack.join("pictures/paper.png"), b"\x89PNG\r\n\x1a\n").expect("written");
    assert_eq!(look().as_deref(), Some("data:image/png;base64,iVBORw0KGgo="), "now it is");
}
