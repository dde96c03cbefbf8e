//! A page with all figures that were measured on this computer, each as a bar against its limit: `target/bench.html`.

use std::{fmt::Write as _, fs, io, path::Path};

use serde::Deserialize;

/// What the measurements write, each its own file.
const MEASURED: [(&str, &str); 4] = [
    ("bench.json", "make bench"),
    ("bench-kiosk.json", "make bench-kiosk"),
    ("bench-room.json", "make bench-room"),
    ("bench-room-soak.json", "make bench-room SOAK=30"),
];

const STYLE: &str = "body{max-width:60rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:#1f2a26;background:#f7f3ea}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}td,th{padding:.3rem .6rem;text-align:left;border-bottom:1px solid #d8d0bf}
td.number,th.number{text-align:right;white-space:nowrap}svg{display:block}.over{color:#a3261f;font-weight:600}";

/// A figure as it was written.
#[derive(Deserialize)]
struct Row {
    name: String,
    value: f64,
    unit: String,
    ratio: Option<f64>,
    limit: f64,
    limit_of: String,
}

impl Row {
    /// What is held against the limit, and its unit.
    fn held(&self) -> (f64, &str) {
        match self.ratio {
            Some(ratio) if self.limit_of == "ratio" => (ratio, "×"),
            _ => (self.value, &self.unit),
        }
    }

    /// A figure may be within a limit of zero.
    fn is_over(&self) -> bool {
        self.held().0 > self.limit
    }

    /// How much of the limit it takes; a bar ends at twice the limit.
    fn share(&self) -> f64 {
        let share = self.held().0 / self.limit;
        if share.is_finite() {
            share.clamp(0.0, 2.0)
        } else {
            f64::from(u8::from(self.is_over())) * 2.0
        }
    }
}

/// Writes the page anew from whatever was measured so far.
///
/// # Errors
/// What the disk says, or a file that is no list of figures.
pub fn write_chart(target: &Path) -> io::Result<()> {
    let mut tables = String::new();
    for (file, command) in MEASURED {
        let path = target.join(file);
        if !path.is_file() {
            continue;
        }
        let rows: Vec<Row> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        let on = jiff::Timestamp::try_from(fs::metadata(&path)?.modified()?).map_err(io::Error::other)?;
        table(&mut tables, command, &on.strftime("%Y-%m-%d %H:%M UTC").to_string(), &rows);
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Hang Up First: measured</title><style>{STYLE}</style>\
         <h1>Measured</h1><p>{}. The line across each bar is the limit; a bar ends at twice that.</p>{tables}</html>\n",
        plain(&machine())
    );
    fs::write(target.join("bench.html"), page)
}

fn table(page: &mut String, command: &str, on: &str, rows: &[Row]) {
    let _ = write!(
        page,
        "<h2><code>{command}</code>, {on}</h2><table><tr><th>figure<th class=\"number\">measured<th class=\"number\">limit<th>of the limit"
    );
    for row in rows {
        let (held, unit) = row.held();
        let over = if row.is_over() { " class=\"over\"" } else { "" };
        let colour = if row.is_over() { "#a3261f" } else { "#2f6b4f" };
        let _ = write!(
            page,
            "<tr{over}><td>{name}<td class=\"number\">{held:.2} {unit}<td class=\"number\">{limit} {unit}<td><svg width=\"200\" height=\"14\" role=\"img\" \
             aria-label=\"{percent:.0}% of the limit\"><rect width=\"{wide:.0}\" height=\"14\" fill=\"{colour}\"/><path d=\"M100 0v14\" stroke=\"#1f2a26\"/></svg>",
            name = plain(&row.name),
            unit = plain(unit),
            limit = row.limit,
            percent = row.share() * 100.0,
            wide = row.share() * 100.0,
        );
    }
    page.push_str("</table>");
}

/// The processor, and how many of its cores there are.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = info
        .lines()
        .find(|line| line.starts_with("model name"))
        .and_then(|line| line.split_once(": "));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!(
        "{}, {cores} cores",
        name.map_or("a processor that does not say its name", |(_, name)| name)
    )
}

/// Text that is no markup.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(figures: &str) -> String {
        let folder = tempfile::tempdir().expect("a folder for the test");
        fs::write(folder.path().join("bench.json"), figures).expect("written");
        write_chart(folder.path()).expect("made");
        fs::read_to_string(folder.path().join("bench.html")).expect("it is there")
    }

    #[test]
    fn each_figure_is_a_bar_against_its_limit() {
        let page = page(
            r#"[{"name":"a","value":30,"unit":"ms","against":20,"ratio":1.5,"limit":1.0,"limit_of":"ratio"},
                {"name":"b<script>","value":25,"unit":"ms","against":null,"ratio":null,"limit":50,"limit_of":"value"},
                {"name":"c","value":0,"unit":"traces","against":null,"ratio":null,"limit":0,"limit_of":"value"}]"#,
        );
        assert!(
            page.contains("<tr class=\"over\"><td>a<td class=\"number\">1.50 ×"),
            "over, by its ratio: {page}"
        );
        assert!(page.contains("width=\"150\""), "one and a half times the limit: {page}");
        assert!(page.contains("50% of the limit"), "by its value: {page}");
        assert!(page.contains("0% of the limit"), "a limit of zero that holds: {page}");
        assert!(
            page.contains("b&lt;script&gt;") && !page.contains("<script>"),
            "a name is no markup: {page}"
        );
    }

    #[test]
    fn what_was_not_measured_is_not_on_the_page() {
        let page = page("[]");
        assert!(
            page.contains("<code>make bench</code>") && !page.contains("make bench-room"),
            "{page}"
        );
    }
}
