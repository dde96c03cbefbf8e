//! Details to tap: `[words](id)` inside what is said.

use words::DisclosureId;

/// A piece of what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpokenPart {
    /// Its words.
    pub text: String,
    /// The detail it is, if it can be tapped.
    pub disclosure: Option<DisclosureId>,
}

/// Cuts a line into parts. What does not have the full form `[words](id)` is plain text: a bracket is never an error here, the
/// checker compares the marks with what the step discloses.
#[must_use]
pub fn parts(line: &str) -> Vec<SpokenPart> {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match mark(after) {
            Some((words, id, tail)) => {
                push_plain(&mut parts, &mut plain);
                parts.push(SpokenPart {
                    text: words.to_owned(),
                    disclosure: Some(DisclosureId(id.to_owned())),
                });
                rest = tail;
            }
            None => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    push_plain(&mut parts, &mut plain);
    parts
}

/// The words, the id and what follows, if the text behind a `[` is a mark.
fn mark(after: &str) -> Option<(&str, &str, &str)> {
    let (words, tail) = after.split_once("](")?;
    let (id, tail) = tail.split_once(')')?;
    let whole = !words.is_empty() && !words.contains(['[', ']']) && !id.is_empty();
    whole.then_some((words, id, tail))
}

fn push_plain(parts: &mut Vec<SpokenPart>, plain: &mut String) {
    if !plain.is_empty() {
        parts.push(SpokenPart {
            text: std::mem::take(plain),
            disclosure: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn detail(text: &str, id: &str) -> SpokenPart {
        SpokenPart {
            text: text.to_owned(),
            disclosure: Some(DisclosureId(id.to_owned())),
        }
    }

    fn plain(text: &str) -> SpokenPart {
        SpokenPart {
            text: text.to_owned(),
            disclosure: None,
        }
    }

    #[test]
    fn a_marked_detail_becomes_a_part_of_its_own() {
        let cut = parts("您买的[那款面膜](product)，对吗？");
        assert_eq!(
            cut,
            [plain("您买的"), detail("那款面膜", "product"), plain("，对吗？")],
            "the mark is cut out of the line"
        );
    }

    #[test]
    fn a_bracket_that_is_no_mark_stays_plain_text() {
        for line in ["a [b", "a [b] c", "[](x)", "[b](", "[b]()", "a ] b ( c )"] {
            assert_eq!(parts(line), [plain(line)], "`{line}` has no whole mark");
        }
    }

    #[test]
    fn a_mark_behind_a_stray_bracket_is_still_found() {
        assert_eq!(parts("[ [x](id)"), [plain("[ "), detail("x", "id")], "the stray bracket is text");
    }

    proptest! {
        #[test]
        fn no_line_loses_a_letter(line in "[\\[\\]()a面]{0,40}") {
            let rebuilt: String = parts(&line)
                .into_iter()
                .map(|part| match part.disclosure {
                    Some(id) => format!("[{}]({})", part.text, id.0),
                    None => part.text,
                })
                .collect();
            prop_assert_eq!(rebuilt, line);
        }
    }
}
