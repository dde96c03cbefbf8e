//! The system's voice with a real speech-dispatcher, whose sound goes nowhere, and which is killed and frozen.

#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use app::{SpokenLine, Voice, VoiceFault};
use hang_up_first::voice::SystemVoice;
use words::{Lang, VoiceSpeed};

/// Set in the environment of the process that speaks: its folder, with a speech-dispatcher of its own.
const CHILD: &str = "VOICE_TEST_CHILD";

const CONFIG: &str = "LogLevel 0\nTimeout 1\nAudioOutputMethod \"alsa\"\nAudioALSADevice \"null\"\n";

/// A person notices nothing longer.
const BEARABLE: Duration = Duration::from_millis(4_000);

#[test]
fn a_speech_dispatcher_that_dies_is_started_anew_and_one_that_freezes_blocks_nobody() {
    let there = Command::new("speech-dispatcher").arg("--version").stdout(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        println!("skipped: speech-dispatcher is not installed");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder for the test");
    let config = folder.path().join("speech-dispatcher-config");
    fs::create_dir_all(config.join("speech-dispatcher")).expect("made");
    fs::write(config.join("speech-dispatcher/speechd.conf"), CONFIG).expect("written");
    let output = Command::new(std::env::current_exe().expect("this test"))
        .args(["--exact", "speak_while_it_dies_and_freezes", "--ignored", "--nocapture"])
        .env(CHILD, folder.path())
        .env("XDG_CONFIG_HOME", &config)
        .env("XDG_RUNTIME_DIR", folder.path())
        .env_remove("SPEECHD_ADDRESS")
        .output()
        .expect("the speaker starts");
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let begun = Instant::now();
    while folder.path().join("speech-dispatcher/speechd.sock").exists() && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
#[ignore = "runs only as a process of its own, in surroundings of its own"]
fn speak_while_it_dies_and_freezes() {
    let Ok(folder) = std::env::var(CHILD) else { return };
    let folder = PathBuf::from(folder);
    let voice = SystemVoice::default();
    voice.stop();
    assert!(!pid_file(&folder).exists(), "nothing is started before the first line");
    until_said(&voice, "您好，我是客服。", Lang::ZhHans);
    until_said(&voice, "Hello, this is customer service.", Lang::En);
    send("-KILL", &folder);
    until_said(&voice, "喂，您还在吗？", Lang::ZhHans);
    send("-STOP", &folder);
    let said = say(&voice, "喂？", Lang::ZhHans);
    assert!(matches!(said, Err(VoiceFault::NotRunning(_))), "it is frozen: {said:?}");
    let begun = Instant::now();
    voice.stop();
    assert!(begun.elapsed() < Duration::from_millis(50), "stopping waits for nothing");
    send("-KILL", &folder);
}

/// Connecting takes 1.5 s, and more on a machine that does other things too; whoever waited in vain asks again after a rest.
fn until_said(voice: &SystemVoice, text: &str, lang: Lang) {
    let begun = Instant::now();
    while let Err(fault) = say(voice, text, lang) {
        assert!(begun.elapsed() < Duration::from_secs(60), "`{text}` is never said: {fault}");
        std::thread::sleep(Duration::from_millis(500));
    }
}

fn say(voice: &SystemVoice, text: &str, lang: Lang) -> Result<(), VoiceFault> {
    let (begun, text) = (Instant::now(), text.to_owned());
    let (actor, speed) = (1, VoiceSpeed::Fast);
    let said = voice.speak(&SpokenLine { text, lang, actor, speed });
    println!("{said:?} after {:?}", begun.elapsed());
    assert!(
        begun.elapsed() < BEARABLE,
        "nobody waits longer than is bearable: {:?}",
        begun.elapsed()
    );
    said
}

fn pid_file(folder: &Path) -> PathBuf {
    folder.join("speech-dispatcher/pid/speech-dispatcher.pid")
}

/// Sends a signal to the speech-dispatcher that this test has started.
fn send(signal: &str, folder: &Path) {
    let pid = fs::read_to_string(pid_file(folder)).expect("it runs");
    let sent = Command::new("kill").args([signal, pid.trim()]).status();
    assert!(sent.is_ok_and(|status| status.success()), "the signal is sent");
    std::thread::sleep(Duration::from_millis(200));
}
