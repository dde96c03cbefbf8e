//! The line a finding is about, cut to what a terminal can show, with the place in it.
//!
//! A line of a scenario holds a sentence in two languages: shown whole it would fill half a screen.

use std::ops::Range;

use crate::visible::visible;

/// A part of a line, and the part of that which is meant; both in bytes of `text`.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// What is shown.
    pub text: String,
    /// What is meant.
    pub mark: Range<usize>,
}

/// Cuts the excerpt of the bytes a finding is about, at most so many columns wide. Nothing where the line is empty or is no text.
pub fn excerpt(bytes: &[u8], span: &Range<usize>, width: usize) -> Option<Excerpt> {
    let before = bytes.get(..span.start)?;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
    let rest = bytes.get(span.start..)?;
    let end = span.start + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    let part = |range: Range<usize>| std::str::from_utf8(bytes.get(range)?).ok();
    // A span may reach over several lines; the first tells which it is.
    let marked_end = span.end.clamp(span.start, end);
    let (head, mark, tail) = (part(start..span.start)?, part(span.start..marked_end)?, part(marked_end..end)?);
    let (head, mark, tail) = (shown(head.trim_start()), shown(mark), shown(tail.trim_end()));
    if head.is_empty() && mark.is_empty() && tail.is_empty() {
        return None;
    }
    let mark = from_start(&mark, width * 2 / 3);
    let left = width.saturating_sub(columns(&mark));
    let head = from_end(&head, left / 2);
    let tail = from_start(&tail, left.saturating_sub(columns(&head)));
    let text = format!("{head}{mark}{tail}");
    Some(Excerpt {
        mark: head.len()..head.len() + mark.len(),
        text,
    })
}

/// The columns a text takes up: signs that are not ASCII count two, as Chinese ones do. Where one takes only one, the excerpt is a little
/// shorter than it could be.
pub fn columns(text: &str) -> usize {
    text.chars().map(sign_columns).sum()
}

fn sign_columns(sign: char) -> usize {
    if sign.is_ascii() || matches!(sign, '…' | '•' | '·' | '“' | '”' | '‘' | '’') {
        1
    } else {
        2
    }
}

fn shown(text: &str) -> String {
    visible(&text.replace('\t', "  "))
}

/// As much of the beginning as fits.
fn from_start(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let mut out = fitting(text.chars(), width);
    out.push('…');
    out
}

/// As much of the end as fits.
fn from_end(text: &str, width: usize) -> String {
    if columns(text) <= width {
        return text.to_owned();
    }
    let backwards = fitting(text.chars().rev(), width);
    std::iter::once('…').chain(backwards.chars().rev()).collect()
}

/// The first signs that fit, with room for the sign of omission.
fn fitting(signs: impl Iterator<Item = char>, width: usize) -> String {
    let mut left = width.saturating_sub(1);
    signs
        .take_while(|sign| {
            let fits = sign_columns(*sign) <= left;
            left = left.saturating_sub(sign_columns(*sign));
            fits
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, meant: &str, width: usize) -> (String, String) {
        let start = text.find(meant).expect("it stands there");
        let excerpt = excerpt(text.as_bytes(), &(start..start + meant.len()), width).expect("there is something to show");
        let meant = excerpt.text.get(excerpt.mark.clone()).expect("the mark lies in the text");
        (meant.to_owned(), excerpt.text.clone())
    }

    #[test]
    fn a_short_line_is_shown_whole_with_what_is_meant() {
        let shown = cut("a = 1\n  to = \"here\" # note\nb = 2\n", "\"here\"", 60);
        assert_eq!(
            shown,
            ("\"here\"".to_owned(), "to = \"here\" # note".to_owned()),
            "without its indentation"
        );
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_meant() {
        let line = format!(
            "say = {{ zh-Hans = \"{}\", en = \"wrong here {}\" }}",
            "面膜".repeat(90),
            "word ".repeat(60)
        );
        let (meant, text) = cut(&line, "wrong", 60);
        assert_eq!(meant, "wrong", "it is still in it");
        assert!(columns(&text) <= 60, "{text} takes {} columns", columns(&text));
        assert!(text.starts_with('…') && text.ends_with('…'), "both sides say that there is more");
    }

    #[test]
    fn a_place_outside_the_file_has_no_excerpt_and_no_panic() {
        for span in [10..20, 0..0, 1..2, 9..9] {
            assert_eq!(excerpt("\n".as_bytes(), &span, 60), None, "{span:?} of an empty line shows nothing");
        }
        assert_eq!(excerpt(&[0xff, 0xfe], &(0..1), 60), None, "nor does what is no text");
        assert_eq!(excerpt("面".as_bytes(), &(1..2), 60), None, "nor half a sign");
    }

    #[test]
    fn what_cannot_be_seen_is_spelt_out() {
        let (_, text) = cut("say = \"a\u{202e}b\"", "\"a", 60);
        assert_eq!(text, "say = \"a\\u{202e}b\"", "it would turn the line around");
    }
}
