//! Findings for people: drawn on a terminal, in plain lines elsewhere. Both show the place, the excerpt, what is wrong, why it matters and how to
//! mend it.

use std::fmt;
use std::io;

use lesson::findings::{Finding, Number, Severity, Telling};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::excerpt::{Excerpt, columns, excerpt};
use crate::desk::Desk;
use crate::language::say;
use crate::visible::{visible, visible_lines};

/// What findings are written on.
pub enum Page {
    /// A terminal.
    Drawn {
        /// Its columns.
        width: usize,
        /// It may be coloured.
        colours: bool,
    },
    /// A file, or another program.
    Plain,
}

/// The columns of an excerpt in plain lines.
const PLAIN: usize = 100;

/// The columns that a drawing takes beside the excerpt.
const FRAME: usize = 12;

impl Page {
    /// Writes a finding about a file with these bytes.
    pub fn write(&self, desk: &mut Desk<'_>, finding: &Finding, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Drawn { width, colours } => drawn(desk, finding, bytes, *width, *colours),
            Self::Plain => plain(desk, finding, bytes),
        }
    }
}

fn plain(desk: &mut Desk<'_>, finding: &Finding, bytes: &[u8]) -> io::Result<()> {
    let lang = desk.lang;
    let told = finding.telling(lang);
    let (number, file) = (Number(finding.code), visible(&finding.file));
    let (line, column) = (finding.line, finding.column);
    desk.line(format_args!("{number} {} {file}:{line}:{column}", severity(desk, finding)))?;
    indented(desk, &told.what)?;
    if let Some(excerpt) = finding.span.as_ref().and_then(|span| excerpt(bytes, span, PLAIN)) {
        let (margin, before) = (
            " ".repeat(line.to_string().len()),
            excerpt.text.get(..excerpt.mark.start).unwrap_or_default(),
        );
        let meant = excerpt.text.get(excerpt.mark.clone()).unwrap_or_default();
        let (gap, under) = (" ".repeat(columns(before)), "^".repeat(columns(meant).max(1)));
        desk.line(format_args!("    {line} | {}", excerpt.text))?;
        desk.line(format_args!("    {margin} | {gap}{under}"))?;
    }
    let (why, mend) = reasons(desk, &told);
    indented(desk, &why)?;
    indented(desk, &mend)?;
    desk.line("")
}

fn indented(desk: &mut Desk<'_>, text: &str) -> io::Result<()> {
    visible_lines(text).try_for_each(|line| desk.line(format_args!("  {line}")))
}

fn severity(desk: &Desk<'_>, finding: &Finding) -> String {
    match finding.severity {
        Severity::Error => say!(desk.lang, zh "错误", en "error"),
        Severity::Warning => say!(desk.lang, zh "提醒", en "warning"),
    }
}

fn reasons(desk: &Desk<'_>, told: &Telling) -> (String, String) {
    let (why, mend) = (&told.why, &told.mend);
    (
        say!(desk.lang, zh "原因：{why}", en "why: {why}"),
        say!(desk.lang, zh "改法：{mend}", en "mend: {mend}"),
    )
}

fn drawn(desk: &mut Desk<'_>, finding: &Finding, bytes: &[u8], width: usize, colours: bool) -> io::Result<()> {
    let told = finding.telling(desk.lang);
    let file = visible(&finding.file);
    let (line, column) = (finding.line, finding.column);
    let cut = finding
        .span
        .as_ref()
        .and_then(|span| excerpt(bytes, span, width.saturating_sub(FRAME)));
    // With an excerpt, the drawing says where it is from.
    let place = if cut.is_some() {
        String::new()
    } else {
        format!("  {file}:{line}:{column}")
    };
    let drawing = Drawing {
        code: format!("{} {}{place}", Number(finding.code), severity(desk, finding)),
        what: clean(&told.what),
        severity: finding.severity,
        source: cut.map(|excerpt| Source {
            excerpt,
            file,
            line: usize::try_from(line).unwrap_or(1).saturating_sub(1),
            column: usize::try_from(column).unwrap_or(1).saturating_sub(1),
        }),
    };
    let (why, mend) = reasons(desk, &told);
    let theme = if colours {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(width)
        .with_context_lines(0)
        .with_footer(format!("{}\n{}", clean(&why), clean(&mend)));
    let mut text = String::new();
    handler.render_report(&mut text, &drawing).map_err(io::Error::other)?;
    desk.line(text)
}

/// Sentences quote the pack: nothing in them may steer the terminal.
fn clean(text: &str) -> String {
    visible_lines(text).collect::<Vec<_>>().join("\n")
}

/// A finding as miette draws it.
#[derive(Debug)]
struct Drawing {
    code: String,
    what: String,
    severity: Severity,
    source: Option<Source>,
}

impl fmt::Display for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Drawing {}

impl Diagnostic for Drawing {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(&self.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.as_ref().map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let mark = &self.source.as_ref()?.excerpt.mark;
        Some(Box::new(std::iter::once(LabeledSpan::underline(mark.clone()))))
    }
}

/// The excerpt as miette reads it: one line, which knows where in the file it stands.
#[derive(Debug)]
struct Source {
    excerpt: Excerpt,
    file: String,
    line: usize,
    column: usize,
}

impl SourceCode for Source {
    fn read_span<'a>(&'a self, _: &SourceSpan, _: usize, _: usize) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let text = &self.excerpt.text;
        let whole = SourceSpan::from(0..text.len());
        Ok(Box::new(MietteSpanContents::new_named(
            self.file.clone(),
            text.as_bytes(),
            whole,
            self.line,
            self.column,
            1,
        )))
    }
}

#[cfg(test)]
mod tests {
    use words::{FindingCode, Lang};

    use super::*;

    fn written(page: &Page, finding: &Finding, bytes: &[u8], lang: Lang) -> String {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut desk = Desk {
            lang,
            out: &mut out,
            err: &mut err,
        };
        page.write(&mut desk, finding, bytes).expect("a list takes everything");
        String::from_utf8(out).expect("what is written is text")
    }

    fn finding() -> Finding {
        let finding = Finding::new(FindingCode::UnknownId, "scenarios/a\u{1b}.toml", 2, 6).spanning(12..18);
        finding.with("problem", "unknown-spot").with("id", "st\u{1b}[2Jaf")
    }

    const BYTES: &[u8] = b"a = 1\nto = \"staf\" # \x1b[2J\n";

    #[test]
    fn a_drawing_shows_place_excerpt_and_all_three_sentences_in_either_language() {
        let page = Page::Drawn { width: 90, colours: false };
        for (lang, parts) in [
            (Lang::En, ["P013 error", "no step or ending", "why: ", "mend: "]),
            (Lang::ZhHans, ["P013 错误", "的步或结局", "原因：", "改法："]),
        ] {
            let text = written(&page, &finding(), BYTES, lang);
            for part in parts.into_iter().chain(["to = \"staf\"", ".toml:2:6", "──────"]) {
                assert!(text.contains(part), "{part:?} is missing in {text}");
            }
        }
    }

    #[test]
    fn no_page_lets_a_file_steer_the_terminal() {
        for page in [Page::Plain, Page::Drawn { width: 90, colours: false }] {
            let text = written(&page, &finding(), BYTES, Lang::En);
            assert!(!text.contains('\u{1b}'), "file name, sentence and excerpt are spelt out: {text:?}");
        }
    }

    #[test]
    fn a_finding_about_a_whole_file_has_a_place_and_no_excerpt() {
        let finding = Finding::new(FindingCode::FileMissing, "facts.toml", 1, 1).with("name", "facts.toml");
        for page in [Page::Plain, Page::Drawn { width: 40, colours: true }] {
            let text = written(&page, &finding, b"", Lang::En);
            assert!(text.contains("facts.toml:1:1") && !text.contains('│'), "{text}");
        }
    }
}
