//! What a phone says, read.

use wire::PhoneSays;

/// Reads one message. None when it is anything else: then its connection is closed.
#[must_use]
pub fn read(text: &str) -> Option<PhoneSays> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use words::Letter;

    use super::*;

    #[test]
    fn what_a_phone_says_is_read_and_nothing_else() {
        assert_eq!(
            read(r#"{"say":"vote","question":3,"letter":"b"}"#),
            Some(PhoneSays::Vote {
                question: 3,
                letter: Letter::B
            })
        );
        assert_eq!(read(r#"{"say":"ping"}"#), Some(PhoneSays::Ping));
        assert_eq!(
            read(r#"{"say":"join","key":"K7M2QP","token":null}"#),
            Some(PhoneSays::Join {
                key: "K7M2QP".to_owned(),
                token: None
            })
        );
        for text in [
            "",
            "null",
            "[]",
            r#""ping""#,
            r#"{"say":"shout"}"#,
            r#"{"say":"vote","question":-1,"letter":"a"}"#,
            r#"{"say":"vote","question":1.5,"letter":"a"}"#,
            r#"{"say":"vote","question":4294967296,"letter":"a"}"#,
            r#"{"say":"vote","question":"1","letter":"a"}"#,
            r#"{"say":"vote","question":1,"letter":"d"}"#,
            r#"{"say":"vote","question":1,"letter":"a","voter":2}"#,
            r#"{"say":"vote","question":1,"letter":"a"}{"say":"ping"}"#,
            r#"{"say":"join","key":["K7M2QP"],"token":null}"#,
            r#"{"say":"counted","question":1,"letter":"a"}"#,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_no_message() {
        assert_eq!(read(&"[".repeat(512)), None, "and it is no danger either");
        assert_eq!(read(&r#"{"say":"#.repeat(80)), None, "not as objects");
    }
}
