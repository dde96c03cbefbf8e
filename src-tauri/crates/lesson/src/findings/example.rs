//! A small right example for a number, where it helps: plain TOML, as a pack has it.

use words::FindingCode;

/// What is right, if a sentence alone does not show it.
pub(super) fn example(code: FindingCode) -> Option<&'static str> {
    Some(match code {
        FindingCode::Syntax => {
            r#"[[step]]
id = "ring"
channel = "call"
who = "caller"
say = { zh-Hans = "您买的“面膜”到了。", en = "Your “mask” is here." }
next = "own-app""#
        }
        FindingCode::WrongShape => {
            r#"minutes = 3
introduced = true
made-up = ["200", "9月12日"]
title = { zh-Hans = "一通电话", en = "A call" }"#
        }
        FindingCode::UnknownId => {
            r#"[[ending]]
id = "lost"
action = "unsafe"
better = "opening.hang-up"
text = { zh-Hans = "钱没了。", en = "The money is gone." }"#
        }
        FindingCode::StrayNumber => r#"made-up = ["200", "10月3日", "3 October"]"#,
        FindingCode::MarksDiffer => {
            r#"say = { zh-Hans = "您买的[面膜](product)到了。", en = "[The mask](product) is here." }
discloses = ["product"]"#
        }
        FindingCode::NoReason => {
            r#"[[step.choice]]
id = "refuse"
say = { zh-Hans = "不用了。", en = "No, thank you." }
move = "refuse"
to = "left"
why = { zh-Hans = "说不，什么也不会少。", en = "Saying no costs nothing." }"#
        }
        FindingCode::ExitMissing => {
            r#"[exits]
hang-up = "left"
self-check = "own-app"
ask-someone = "sister"
stop-watching = "stopped""#
        }
        FindingCode::RowBroken => r#"proves = { zh-Hans = "您买过面膜。", en = "You bought a mask." }"#,
        FindingCode::EndingUnplayed | FindingCode::PlaythroughDiffers => {
            r#"scenario = "refund-call"
seed = 3
play = ["answer", "pay", "wait"]

[end]
ending = "lost"
money = 1200
given = ["return-fee"]
knows = ["product"]
action = "unsafe""#
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_can_be_read() {
        for example in FindingCode::ALL.iter().filter_map(|code| example(*code)) {
            let (_, errors) = toml::de::DeTable::parse_recoverable(example);
            assert!(errors.is_empty(), "an example has no slip of its own:\n{example}");
        }
    }
}
