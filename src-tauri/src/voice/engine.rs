//! What speaks: speech-dispatcher on Linux, the voices of the system elsewhere.

use words::VoiceSpeed;

use super::choice::{Chosen, Known};

/// Called with a line's number when it begins to be heard, from a thread of the system's.
pub(super) type Begun = Box<dyn Fn(u64) + Send>;

/// Connects to the system's speech. Called on the thread that then owns the engine.
pub(crate) type Opener = Box<dyn Fn(Begun) -> Result<Box<dyn Engine>, String> + Send + Sync>;

/// The system's speech, connected. Errors are what the system said.
pub(crate) trait Engine {
    /// Every voice there is.
    fn voices(&self) -> Result<Vec<Known>, String>;

    /// Begins to say a line in place of what is being said. Returns the number with which [`Begun`] will be called, or none where the
    /// system does not tell.
    fn say(&mut self, text: &str, chosen: &Chosen, speed: VoiceSpeed) -> Result<Option<u64>, String>;

    /// Stops.
    fn stop(&mut self) -> Result<(), String>;
}
