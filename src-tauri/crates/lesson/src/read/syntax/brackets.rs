//! Brackets and braces: those that are not closed, and headers with one where two belong.

/// Lists whose entries each have a header in double brackets.
const LISTS: [&str; 12] = [
    "step",
    "step.choice",
    "ending",
    "cut",
    "report",
    "fact",
    "line",
    "holder",
    "route",
    "disclosure",
    "request",
    "tactic",
];

/// What goes wrong with brackets, and in which line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bracket {
    /// This sign is opened in the line and not closed. The byte at which it stands there.
    Open(char, usize),
    /// The header of an entry stands in single brackets.
    Single(String),
}

/// The brackets behind an error in line `at`, with the line they stand in: often an earlier one.
pub(super) fn slip(lines: &[String], at: usize, message: &str) -> Option<(usize, Bracket)> {
    if message.starts_with("duplicate key") {
        return single(lines, at);
    }
    let line = lines.get(at).map_or("", |line| line.trim_start());
    if let Some((name, 2)) = header(line).filter(|(name, _)| !line.starts_with("[[") && LISTS.contains(&name.as_str())) {
        return Some((at, Bracket::Single(name)));
    }
    let above = lines.get(..at)?;
    let before = above.iter().rposition(|line| !line.trim().is_empty())?;
    let text = above.get(before)?;
    let (sign, column) = open(text)?;
    let end = text.trim_end();
    let goes_on = end.ends_with([',', '{', '[']) && !(sign == '[' && is_entry(line));
    (!goes_on).then_some((before, Bracket::Open(sign, column)))
}

/// A line as it was probably meant, for reading on: a header with its brackets. Other lines are left out.
pub(super) fn mended(line: &str) -> String {
    match header(line) {
        Some((name, 1)) if !LISTS.contains(&&*name) => format!("[{name}]"),
        Some((name, _)) => format!("[[{name}]]"),
        None => String::new(),
    }
}

/// Of an entry that stands twice because its header, there or before, has single brackets: the first such header.
fn single(lines: &[String], at: usize) -> Option<(usize, Bracket)> {
    let (name, _) = header(lines.get(at)?)?;
    let first = lines.iter().take(at + 1).position(|line| {
        let line = line.trim_start();
        !line.starts_with("[[") && header(line).is_some_and(|(other, _)| other == name)
    })?;
    LISTS.contains(&&*name).then_some((first, Bracket::Single(name)))
}

/// The name of a header and how many brackets it has, at its side that has more.
fn header(line: &str) -> Option<(String, usize)> {
    let line = line.trim_start();
    let bracket = |sign: char| matches!(sign, '[' | ']' | '【' | '】' | '［' | '］');
    if !line.starts_with(bracket) {
        return None;
    }
    let inner = line.trim_start_matches(bracket).trim_start();
    let end = inner
        .find(|sign: char| !(sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.')))
        .unwrap_or(inner.len());
    let (name, behind) = inner.split_at_checked(end)?;
    let left = line.chars().take_while(|sign| bracket(*sign)).count();
    let right = behind.trim_start().chars().take_while(|sign| bracket(*sign)).count();
    (!name.is_empty()).then(|| (name.to_owned(), left.max(right).clamp(1, 2)))
}

/// The line begins an entry of its own: a header, or a key with an equals sign.
fn is_entry(line: &str) -> bool {
    let key = line.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
    line.starts_with('[') || (key.len() < line.len() && key.trim_start().starts_with('='))
}

/// The last bracket or brace that a line opens outside a text and does not close, and its byte.
fn open(line: &str) -> Option<(char, usize)> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut escaped = false;
    for (at, sign) in line.char_indices() {
        match (quote, sign) {
            (Some(mark), sign) => {
                if sign == mark && !escaped {
                    quote = None;
                }
                escaped = sign == '\\' && mark == '"' && !escaped;
            }
            (None, '"' | '\'') => quote = Some(sign),
            (None, '#') => break,
            (None, '[' | '{') => open.push((sign, at)),
            (None, ']' | '}') => drop(open.pop()),
            (None, _) => {}
        }
    }
    open.pop().filter(|_| quote.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip_of(text: &str, at: usize, message: &str) -> Option<(usize, Bracket)> {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        slip(&lines, at, message)
    }

    #[test]
    fn what_is_not_closed_is_seen_in_the_line_before() {
        let comma = "missing comma between key-value pairs";
        let brace = "say = { en = \"a { b\"\n\nwho = \"x\"";
        assert_eq!(slip_of(brace, 2, comma), Some((0, Bracket::Open('{', 6))), "over an empty line");
        let list = "play = [\"a\",\n[end]";
        assert_eq!(
            slip_of(list, 1, comma),
            Some((0, Bracket::Open('[', 7))),
            "a header is no entry of a list"
        );
        let lines = "play = [\n  { a = 1 }\n  { b = 2 }\n]";
        assert_eq!(slip_of(lines, 2, comma), None, "a list over several lines may lack a comma");
        assert_eq!(slip_of("say = { a = 1,\n  b = 2 c = 3 }", 1, comma), None, "so may a table");
        assert_eq!(slip_of("say = \"{\"\nwho = = 1", 1, "extra `=`"), None, "a brace in a text is none");
    }

    #[test]
    fn a_header_in_single_brackets_is_seen_where_it_stands() {
        let single = |at| Some((at, Bracket::Single("step".to_owned())));
        assert_eq!(
            slip_of("[step]\na = 1\n[[step]]", 2, "duplicate key"),
            single(0),
            "before the others"
        );
        assert_eq!(slip_of("[step]\na = 1\n[step]", 2, "duplicate key"), single(0), "or with them");
        assert_eq!(
            slip_of("[you]\na = 1\n[you]", 2, "duplicate key"),
            None,
            "a table may only stand twice"
        );
    }

    #[test]
    fn a_header_that_has_half_its_brackets_is_seen() {
        let half = Some((1, Bracket::Single("step".to_owned())));
        assert_eq!(slip_of("a = 1\n[step]]", 1, "unexpected key or value"), half, "those at its end");
        assert_eq!(
            slip_of("a = 1\n[you]]", 1, "unexpected key or value"),
            None,
            "a table has one of each"
        );
    }

    #[test]
    fn a_header_is_mended_as_it_was_meant() {
        for (line, meant) in [
            ("[[step]", "[[step]]"),
            ("  [step.choice]", "[[step.choice]]"),
            ("[you", "[you]"),
            ("【【step】】", "[[step]]"),
        ] {
            assert_eq!(mended(line), meant, "{line}");
        }
        assert_eq!(mended("who = 1 2"), "", "what is no header is left out");
    }
}
