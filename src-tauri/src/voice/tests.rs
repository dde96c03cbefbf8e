//! The thread and those who wait for it, with engines that are told how to fail.

use std::sync::atomic::AtomicUsize;

use words::VoiceSpeed;

use super::{
    choice::{Chosen, Known},
    engine::{Begun, Engine},
    *,
};

const PATIENCE: Duration = Duration::from_millis(300);

/// An engine that writes down what it is told.
struct Fake {
    told: Arc<Mutex<Vec<String>>>,
    says: fn(&str) -> Result<(), String>,
    begun: Begun,
}

impl Engine for Fake {
    fn voices(&self) -> Result<Vec<Known>, String> {
        let (id, lang) = ("Mandarin".to_owned(), "cmn".to_owned());
        Ok(vec![Known { id, lang }])
    }

    fn say(&mut self, text: &str, chosen: &Chosen, _: VoiceSpeed) -> Result<Option<u64>, String> {
        (self.says)(text)?;
        self.told.lock().unwrap().push(format!("{text} {:?}", chosen.pitch));
        (self.begun)(7);
        Ok(Some(7))
    }

    fn stop(&mut self) -> Result<(), String> {
        self.told.lock().unwrap().push("stop".to_owned());
        Ok(())
    }
}

/// A voice, what its engines were told, and how often one was connected to.
struct World {
    voice: SystemVoice,
    told: Arc<Mutex<Vec<String>>>,
    opened: Arc<AtomicUsize>,
}

fn world(opens: fn(usize) -> Result<(), String>, says: fn(&str) -> Result<(), String>) -> World {
    let (told, opened) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
    let (its_told, its_opened) = (Arc::clone(&told), Arc::clone(&opened));
    let open = move |begun: Begun| {
        opens(its_opened.fetch_add(1, Ordering::SeqCst))?;
        let told = Arc::clone(&its_told);
        Ok(Box::new(Fake { told, says, begun }) as Box<dyn Engine>)
    };
    World {
        voice: SystemVoice::of(Box::new(open), PATIENCE),
        told,
        opened,
    }
}

fn line(text: &str, lang: Lang, actor: u8) -> SpokenLine {
    let (text, speed) = (text.to_owned(), VoiceSpeed::Normal);
    SpokenLine { text, lang, actor, speed }
}

fn is_not_running(said: &Result<(), VoiceFault>) -> bool {
    matches!(said, Err(VoiceFault::NotRunning(_)))
}

impl World {
    fn say(&self, text: &str) -> Result<(), VoiceFault> {
        self.voice.speak(&line(text, Lang::ZhHans, 1))
    }

    fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }

    fn opened(&self) -> usize {
        self.opened.load(Ordering::SeqCst)
    }
}

#[test]
fn nothing_is_connected_before_the_first_line() {
    let world = world(|_| Ok(()), |_| Ok(()));
    world.voice.stop();
    assert_eq!(world.opened(), 0, "stopping what never began does nothing");
    assert_eq!(world.say("您好\0\n，"), Ok(()), "the first line connects");
    assert_eq!(world.voice.speak(&line("我", Lang::ZhHans, 2)), Ok(()), "and is followed by others");
    assert_eq!(
        (world.opened(), world.told()),
        (1, vec!["您好  ， Own".to_owned(), "我 Higher".to_owned()]),
        "without control signs, and the second person higher, since there is one voice"
    );
}

#[test]
fn a_language_without_a_voice_is_told_apart_from_speech_that_does_not_run() {
    let world = world(|_| Ok(()), |_| Ok(()));
    assert_eq!(
        world.voice.speak(&line("Hello", Lang::En, 1)),
        Err(VoiceFault::Missing),
        "no English"
    );
    assert_eq!(
        (world.voice.has(Lang::ZhHans), world.voice.has(Lang::En)),
        (Ok(true), Ok(false)),
        "as the settings show"
    );
    assert_eq!(world.say("您好"), Ok(()), "the other language is spoken on");
}

#[test]
fn a_connection_that_broke_is_made_anew_once() {
    let world = world(|_| Ok(()), |_| Ok(()));
    assert_eq!(world.say("一"), Ok(()), "it runs");
    if let Some(worker) = &world.voice.state().worker {
        worker.orders.send(Order::Leave).expect("it is there");
    }
    assert_eq!(world.say("二"), Ok(()), "nobody notices that it was gone");
    assert_eq!(world.opened(), 2, "it was made anew");
}

#[test]
fn speech_that_does_not_run_is_left_in_peace_for_a_while() {
    let world = world(|_| Err("no socket".to_owned()), |_| Ok(()));
    assert!(is_not_running(&world.say("一")), "it does not run");
    let begun = Instant::now();
    for _ in 0..20 {
        assert!(is_not_running(&world.say("二")), "nor a moment later");
    }
    assert!(begun.elapsed() < PATIENCE / 3, "which costs no time: {:?}", begun.elapsed());
    assert_eq!(world.opened(), 1, "it was tried once");
    world.voice.state().rest_until = None;
    assert!(is_not_running(&world.say("三")), "it is tried again after the rest");
    assert_eq!(world.opened(), 2, "once more");
}

#[test]
fn a_line_that_fails_twice_is_a_fault_and_the_next_may_speak() {
    let world = world(|_| Ok(()), |text| if text == "坏" { Err("broken pipe".to_owned()) } else { Ok(()) });
    assert_eq!(world.say("好"), Ok(()), "it runs");
    assert!(is_not_running(&world.say("坏")), "it died, and again when made anew");
    assert_eq!(world.opened(), 2, "made anew once, not for ever");
    world.voice.state().rest_until = None;
    assert_eq!(world.say("好"), Ok(()), "later lines try again");
}

#[test]
fn a_frozen_speech_blocks_nobody() {
    let frozen = |text: &str| {
        if text == "冻" {
            thread::sleep(Duration::from_secs(60));
        }
        Ok(())
    };
    let world = world(|_| Ok(()), frozen);
    let begun = Instant::now();
    assert!(is_not_running(&world.say("冻")), "it never answers");
    assert!(
        begun.elapsed() < PATIENCE * 3,
        "and nobody waits longer than is bearable: {:?}",
        begun.elapsed()
    );
    let begun = Instant::now();
    world.voice.stop();
    assert!(is_not_running(&world.say("二")), "a moment later it is not even asked");
    assert!(
        begun.elapsed() < PATIENCE / 3,
        "neither stopping nor the next line waits: {:?}",
        begun.elapsed()
    );
    world.voice.state().rest_until = None;
    assert_eq!(
        world.say("三"),
        Ok(()),
        "after the rest a new connection speaks, and the frozen one is left behind"
    );
}

#[test]
fn speech_that_is_slow_to_begin_is_waited_for_and_says_nothing_late() {
    let slow = |opened| {
        if opened == 0 {
            thread::sleep(PATIENCE * 2);
        }
        Ok(())
    };
    let world = world(slow, |_| Ok(()));
    assert!(is_not_running(&world.say("一")), "not ready yet");
    thread::sleep(PATIENCE * 2);
    world.voice.state().rest_until = None;
    assert_eq!(world.say("二"), Ok(()), "ready now");
    assert_eq!(
        (world.opened(), world.told()),
        (1, vec!["二 Own".to_owned()]),
        "the same connection, and the first line is not said into a later step"
    );
}

#[test]
fn a_line_stopped_before_its_turn_is_not_said() {
    let slow = |_| {
        thread::sleep(PATIENCE / 3);
        Ok(())
    };
    let world = Arc::new(world(slow, |_| Ok(())));
    let its = Arc::clone(&world);
    let speaking = thread::spawn(move || its.say("一"));
    while world.opened() == 0 {
        thread::yield_now();
    }
    let begun = Instant::now();
    world.voice.stop();
    assert!(begun.elapsed() < PATIENCE / 6, "stopping waits for nothing: {:?}", begun.elapsed());
    assert_eq!(speaking.join().expect("no panic"), Ok(()), "a stop is no fault");
    assert_eq!(world.told(), ["stop"], "nothing was said");
}
