//! Numbers that could be somebody's telephone, card or account.

use std::collections::BTreeSet;

use super::is_digit;

/// Fewer digits are no telephone number.
const TELEPHONE: usize = 7;

/// Runs of seven digits or more, with single spaces or hyphens between them. Days such as 2026-11-22 are none.
pub(super) fn telephones(line: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut run = String::new();
    for sign in line.chars().chain(['。', '。']) {
        let joint = is_joint(sign) && run.chars().next_back().is_some_and(is_digit);
        if is_digit(sign) || joint {
            run.push(sign);
            continue;
        }
        let number = std::mem::take(&mut run);
        let number = number.trim_end_matches(is_joint);
        if number.chars().filter(|sign| is_digit(*sign)).count() >= TELEPHONE && !is_day(number) {
            found.insert(number.to_owned());
        }
    }
    found
}

fn is_day(number: &str) -> bool {
    let lengths: Vec<usize> = number.split('-').map(str::len).collect();
    lengths == [4, 2, 2]
}

/// What may stand between the digits of a telephone number.
fn is_joint(sign: char) -> bool {
    matches!(
        sign,
        ' ' | '-' | '\u{a0}' | '\u{2010}'..='\u{2015}' | '\u{3000}' | '\u{ff0d}' | '\u{2212}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_are_seen_in_their_forms() {
        for line in [
            "13800138000",
            "138 0013 8000",
            "400-820-8820",
            "打１３８００１３８０００",
            "尾号6222 0000 1",
        ] {
            assert_eq!(telephones(line).len(), 1, "`{line}` holds one number");
        }
        for line in [
            "95••••••",
            "6222 •••• 1234",
            "2026-11-22",
            "96110 110 ……",
            "5,000,000",
            "500 or 200",
        ] {
            assert!(
                telephones(line).iter().all(|number| number == "96110 110"),
                "`{line}` holds none of somebody's"
            );
        }
    }
}
