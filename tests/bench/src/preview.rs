//! The preview: from a save to what was saved being shown, with the bundled pack.

use std::{
    fs,
    path::Path,
    thread::sleep,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use serde_json::Value;
use support::{Figure, Program};

use crate::{Stop, program, quantile};

const SAVES: u32 = 100;

/// Waits until the page shows a text, and tells the moment at which it was there; by mutation, so that looking costs nothing.
const SHOWN: &str = "
    const [wanted, done] = arguments;
    const look = () => document.body.innerText.includes(wanted);
    const painted = () => requestAnimationFrame(() => done(performance.timeOrigin + performance.now()));
    if (look()) return painted();
    const watch = new MutationObserver(() => { if (look()) { watch.disconnect(); painted(); } });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });";

/// Save to shown: p99 at most 1 s over 100 saves of a story of the bundled pack, each at another moment between two looks.
pub fn measure(root: &Path) -> Result<Figure, Stop> {
    let data = tempfile::tempdir()?;
    let pack = data.path().join("pack");
    copy(&root.join("src-tauri/resources/packs/reported-cases"), &pack)?;
    let window = Program::new(program(root))
        .with("HUF_DATA", data.path().join("data").display().to_string())
        .told("preview")
        .told(&pack.display().to_string())
        .open()?;
    window.press("button", "English")?;
    window.sees("A call about a mask order")?;
    let story = pack.join("scenarios/mask-refund.toml");
    let sound = fs::read_to_string(&story)?;
    let mut times = Vec::new();
    for save in 0..SAVES {
        sleep(Duration::from_millis(u64::from(save * 37 % 300)));
        let title = format!("Saved for the {save} th time");
        let text = sound.replacen("en = \"A call about a mask order\"", &format!("en = \"{title}\""), 1);
        let beside = story.with_extension("toml~");
        fs::write(&beside, text)?;
        fs::rename(&beside, &story)?;
        let saved = now();
        let shown = window.script_later(SHOWN, vec![title.into()])?;
        times.push(Value::as_f64(&shown).ok_or("the page did not say when it was shown")? - saved);
    }
    Ok(Figure::absolute(
        "preview-save-to-shown-p99",
        quantile(&mut times, 0.99),
        "ms",
        1000.0,
    ))
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_micros() as f64 / 1e3
}

fn copy(from: &Path, to: &Path) -> Result<(), Stop> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)?;
        } else {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}
