//! The page on which all pictures are looked at: what has changed first, beside what it was; then screen by screen.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    change::Change,
    picture::{Picture, screen},
};

const STYLE: &str = "body{margin:2rem;font:16px/1.5 system-ui,sans-serif;color:#1f2a26;background:#f7f3ea}
section{display:flex;flex-wrap:wrap;gap:1rem}h2{margin-block:2.5rem .5rem}figure{margin:0;inline-size:20rem}
img{max-inline-size:100%;max-block-size:24rem;border:1px solid #d8d0bf}figcaption{font-size:.8rem;overflow-wrap:anywhere}
.pair{inline-size:41rem;display:grid;grid-template-columns:1fr 1fr;gap:1rem}.pair figcaption{grid-column:1/-1}nav{columns:16rem}";

/// Writes the page. A picture is a link to itself.
pub fn write(
    page: &Path,
    pictures: &Path,
    last: &Path,
    taken: &BTreeMap<String, Picture>,
    changes: &BTreeMap<String, Change>,
) -> io::Result<()> {
    let (pictures, last) = (fs::canonicalize(pictures)?, fs::canonicalize(last).unwrap_or_default());
    let mut screens: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
    for name in taken.keys() {
        screens.entry(screen(name)).or_default().push(name);
    }
    let mut body = format!("<h1>Hang Up First: {} pictures of {} screens</h1>", taken.len(), screens.len());
    changed(&mut body, &pictures, &last, changes);
    body.push_str("<nav>");
    for screen in screens.keys() {
        let _ = write!(body, "<a href=\"#{screen}\">{screen}</a><br>");
    }
    body.push_str("</nav>");
    for (screen, names) in &screens {
        let _ = write!(body, "<h2 id=\"{screen}\">{screen}</h2><section>");
        for name in names {
            let _ = write!(
                body,
                "<figure>{}<figcaption>{name}</figcaption></figure>",
                shown(&file(&pictures, name))
            );
        }
        body.push_str("</section>");
    }
    let title = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Hang Up First: every screen</title>";
    if let Some(folder) = page.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(page, format!("{title}<style>{STYLE}</style>{body}</html>\n"))
}

/// What looks otherwise, then and now.
fn changed(body: &mut String, pictures: &Path, last: &Path, changes: &BTreeMap<String, Change>) {
    let otherwise: Vec<_> = changes.iter().filter(|(_, change)| change.is_unexpected()).collect();
    if otherwise.is_empty() {
        return;
    }
    let _ = write!(body, "<h2>Changed: {}</h2><section>", otherwise.len());
    for (name, change) in otherwise {
        let (then, now) = (file(last, name), file(pictures, name));
        let _ = write!(
            body,
            "<figure class=\"pair\">{}{}<figcaption>{name}: {change}</figcaption></figure>",
            shown(&then),
            shown(&now)
        );
    }
    body.push_str("</section>");
}

fn file(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.png"))
}

fn shown(file: &Path) -> String {
    let path = file.display();
    if file.is_file() {
        format!("<a href=\"file://{path}\"><img loading=\"lazy\" src=\"file://{path}\" alt=\"\"></a>")
    } else {
        "<i>none</i>".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::Print;

    #[test]
    fn every_picture_is_on_the_page_and_a_changed_one_comes_first() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let (pictures, page) = (folder.path().join("pictures"), folder.path().join("gallery/index.html"));
        fs::create_dir(&pictures).expect("a folder");
        fs::write(file(&pictures, "en-dark-1280-1-home"), "").expect("a file");
        let print = Print::read(&"A".repeat(96)).expect("a print");
        let taken = BTreeMap::from([("en-dark-1280-1-home".to_owned(), Picture { print })]);
        let changes = BTreeMap::from([("en-dark-1280-1-home".to_owned(), Change::Otherwise(40))]);
        write(&page, &pictures, &folder.path().join("last"), &taken, &changes).expect("written");
        let page = fs::read_to_string(page).expect("it is there");
        let (first, then) = (page.find("looks otherwise, in 40 of 576"), page.find("<h2 id=\"1-home\">"));
        assert!(first.is_some() && first < then, "{page}");
        assert_eq!(
            page.matches("en-dark-1280-1-home.png\"><img").count(),
            2,
            "among the changed, and at its place: {page}"
        );
    }
}
