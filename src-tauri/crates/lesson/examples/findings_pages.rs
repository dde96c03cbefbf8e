//! Writes the pages that explain the findings: `cargo run -p lesson --example findings_pages`. Committed, and tested to be fresh.

use std::path::Path;

use lesson::findings::explain;
use words::Lang;

fn main() -> std::io::Result<()> {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../resources/packs");
    std::fs::write(packs.join("FINDINGS.md"), explain(Lang::En))?;
    std::fs::write(packs.join("FINDINGS.zh-Hans.md"), explain(Lang::ZhHans))
}
