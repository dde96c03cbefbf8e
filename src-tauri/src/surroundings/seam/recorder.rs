//! Voices of the test build: one that writes down what it is told, and one that is out of order.

use std::{fs::OpenOptions, io::Write, path::PathBuf};

use app::{SpokenLine, Voice, VoiceFault};
use serde_json::{Value, json};
use words::Lang;

/// Appends one line of JSON a call to a file: `{"speak":{"text":…,"lang":…,"actor":…,"speed":…}}` or `{"stop":true}`.
pub(super) struct Recorder(pub(super) PathBuf);

impl Recorder {
    /// In one write, so that whoever reads along never sees half a line.
    fn note(&self, call: &Value) -> Result<(), VoiceFault> {
        let written = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.0)
            .and_then(|mut file| file.write_all(format!("{call}\n").as_bytes()).and_then(|()| file.flush()));
        written.map_err(|error| VoiceFault::NotRunning(error.to_string()))
    }
}

impl Voice for Recorder {
    fn speak(&self, line: &SpokenLine) -> Result<(), VoiceFault> {
        let SpokenLine { text, lang, actor, speed } = line;
        self.note(&json!({ "speak": { "text": text, "lang": lang, "actor": actor, "speed": speed } }))
    }

    fn stop(&self) {
        let _ = self.note(&json!({ "stop": true }));
    }

    fn has(&self, _: Lang) -> Result<bool, VoiceFault> {
        Ok(true)
    }
}

/// Fails at every line.
pub(super) struct Faulty(pub(super) VoiceFault);

impl Voice for Faulty {
    fn speak(&self, _: &SpokenLine) -> Result<(), VoiceFault> {
        Err(self.0.clone())
    }

    fn stop(&self) {}

    fn has(&self, _: Lang) -> Result<bool, VoiceFault> {
        match &self.0 {
            VoiceFault::Missing => Ok(false),
            fault @ VoiceFault::NotRunning(_) => Err(fault.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use words::VoiceSpeed;

    use super::*;

    #[test]
    fn every_call_is_a_line_of_its_own() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let file = folder.path().join("heard.jsonl");
        let recorder = Recorder(file.clone());
        let line = SpokenLine {
            text: "您好，\n\"我\"是客服".to_owned(),
            lang: Lang::ZhHans,
            actor: 2,
            speed: VoiceSpeed::Slow,
        };
        recorder.stop();
        recorder.speak(&line).expect("written down");
        let heard = std::fs::read_to_string(&file).expect("readable");
        let calls: Vec<Value> = heard.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        let spoken = json!({ "speak": { "text": "您好，\n\"我\"是客服", "lang": "zh-Hans", "actor": 2, "speed": "slow" } });
        assert_eq!(
            calls,
            [json!({ "stop": true }), spoken],
            "in order, a new line within the text included"
        );
    }
}
