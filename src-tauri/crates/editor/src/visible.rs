//! Text of a pack as a terminal may show it: what cannot be seen is spelt out, so that no file can move the cursor, change colours or turn
//! a line around.

/// The text with every invisible sign spelt out, line breaks included.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, sign| {
        if is_hidden(sign) {
            out.extend(sign.escape_unicode());
        } else {
            out.push(sign);
        }
        out
    })
}

/// The lines of a text, each as [`visible`] shows it.
pub fn visible_lines(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(visible)
}

/// A control character, or one that is invisible or turns the direction of writing.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign,
            '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_a_pack_holds_reaches_the_terminal_as_a_command() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\\u{1b}[31mb", "an escape sequence is spelt out");
        assert_eq!(visible("钱\u{202e}到"), "钱\\u{202e}到", "a sign that turns the line around too");
        assert_eq!(visible("“面膜”，500元"), "“面膜”，500元", "what people read stays as it is");
    }
}
