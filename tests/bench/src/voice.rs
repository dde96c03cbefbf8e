//! From a line to its first sound, through the shell's own voice thread.
//!
//! Measured against a speech-dispatcher of its own, whose sound goes nowhere: 50 lines out of the loudspeaker would be a nuisance, and
//! a machine without an audio device freezes it. What a real device adds is not in the figure.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use app::{SpokenLine, Voice, VoiceFault};
use hang_up_first::voice::SystemVoice;
use support::Figure;
use words::{Lang, VoiceSpeed};

use crate::{Stop, quantile};

/// The argument with which the bench starts itself once more, in surroundings of its own.
pub const CHILD: &str = "voice-lines";

/// Lines of each language.
const LINES: u32 = 25;

/// Ends soon after its last listener.
const CONFIG: &str = "LogLevel 0\nTimeout 1\nAudioOutputMethod \"alsa\"\nAudioALSADevice \"null\"\n";

/// Line to first sound, connected: median at most 400 ms over 50 lines. None where there is no speech-dispatcher.
pub fn measure() -> Result<Option<Figure>, Stop> {
    let there = Command::new("speech-dispatcher").arg("--version").stdout(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        println!("voice-start skipped: speech-dispatcher is not installed");
        return Ok(None);
    }
    let folder = tempfile::tempdir()?;
    let config = folder.path().join("config");
    fs::create_dir_all(config.join("speech-dispatcher"))?;
    fs::write(config.join("speech-dispatcher/speechd.conf"), CONFIG)?;
    let output = Command::new(std::env::current_exe()?)
        .arg(CHILD)
        .env("XDG_CONFIG_HOME", config)
        .env("XDG_RUNTIME_DIR", folder.path())
        .env_remove("SPEECHD_ADDRESS")
        .stderr(Stdio::inherit())
        .output()?;
    let told = String::from_utf8(output.stdout)?;
    let mut times = told.lines().map(str::parse).collect::<Result<Vec<f64>, _>>()?;
    if !output.status.success() || times.len() != usize::try_from(2 * LINES)? {
        return Err(format!("only {} of {} lines were heard", times.len(), 2 * LINES).into());
    }
    wait_until_gone(folder.path());
    Ok(Some(Figure::absolute("voice-start", quantile(&mut times, 0.5), "ms", 400.0)))
}

/// In the child: says the lines, the languages in turn and the speakers as well, and prints how long each took to be heard.
pub fn say_lines() -> Result<(), VoiceFault> {
    let voice = SystemVoice::default();
    // As while the phone rings: connecting, and reading espeak-ng's 13,000 names, takes 1.5 s, once.
    let begun = Instant::now();
    while let Err(fault) = voice.has(Lang::ZhHans) {
        if begun.elapsed() > Duration::from_secs(30) {
            return Err(fault);
        }
        std::thread::sleep(Duration::from_millis(500));
    }
    for number in 0..LINES {
        for (lang, text) in [
            (
                Lang::ZhHans,
                format!("您好，我是客服，您上个月买的第{number}盒面膜检出铅超标，要给您退款。"),
            ),
            (
                Lang::En,
                format!("Hello, this is customer service about box {number} of the mask you bought last month."),
            ),
        ] {
            let actor = if number % 5 == 0 { 2 } else { 1 };
            let speed = VoiceSpeed::Normal;
            let begun = Instant::now();
            // Returns when the system says that the line has begun.
            voice.speak(&SpokenLine { text, lang, actor, speed })?;
            println!("{}", begun.elapsed().as_secs_f64() * 1e3);
            voice.stop();
            std::thread::sleep(Duration::from_millis(50));
        }
    }
    Ok(())
}

/// The speech-dispatcher of the measurement ends by itself a second after its last listener; its files lie in a folder that is about
/// to be removed.
fn wait_until_gone(folder: &Path) {
    let socket = folder.join("speech-dispatcher/speechd.sock");
    let begun = Instant::now();
    while socket.exists() && begun.elapsed() < Duration::from_secs(10) {
        std::thread::sleep(Duration::from_millis(100));
    }
}
