//! A tool that was built without typesetting says how to get one with it.

use crate::arguments::Printed;
use crate::desk::{Code, Desk, Trouble};
use crate::language::say;

/// Says that there is no `print` in this build.
pub fn print(desk: &mut Desk<'_>, _: &Printed) -> Result<Code, Trouble> {
    let lang = desk.lang;
    Err(Trouble::Misuse(say!(lang,
        zh "这个工具编译时没带排版。要打印，请用 cargo build --release -p editor --features pdf 重新编译。",
        en "This tool was built without typesetting. To print, build it again: cargo build --release -p editor --features pdf")))
}
