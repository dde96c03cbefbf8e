//! The system's own speech.

use app::{SpokenLine, Voice, VoiceFault};
use words::Lang;

/// Says nothing.
pub(crate) struct SystemVoice;

impl Voice for SystemVoice {
    fn speak(&self, _: &SpokenLine) -> Result<(), VoiceFault> {
        Err(VoiceFault::NotRunning("not built yet".to_owned()))
    }

    fn stop(&self) {}

    fn has(&self, _: Lang) -> Result<bool, VoiceFault> {
        Err(VoiceFault::NotRunning("not built yet".to_owned()))
    }
}
