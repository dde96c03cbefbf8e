//! Whatever a stranger sends as a message: it is read as one that a phone says, and then means exactly that, or it is none.

#![no_main]

use libfuzzer_sys::fuzz_target;
use room::says;

fuzz_target!(|input: &str| {
    let Some(says) = says::read(input) else { return };
    let written = serde_json::to_string(&says).expect("what was read can be written");
    assert_eq!(says::read(&written), Some(says), "and is read as the same again: {written}");
});
