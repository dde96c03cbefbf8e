//! Sentences of an item (P083): one tells of the learner's own life, two explain.

use std::ops::RangeInclusive;

use words::{Lang, Text};

use super::super::shared::tag;
use super::super::texts::LENGTH;
use crate::findings::problem::Problem;
use crate::pack::Item;
use crate::read::{Ledger, Seg};

/// Checks the sentences of an item.
pub(super) fn check(ledger: &mut Ledger<'_, '_>, at: usize, item: &Item) {
    let rules: [(&str, &Text, usize, Problem); 2] = [
        ("setting", &item.setting, 1, Problem::SettingNotOne),
        ("why", &item.why, 2, Problem::WhyNotTwo),
    ];
    for (key, text, wanted, problem) in rules {
        for (lang, line) in &text.0 {
            // What is blank or too long is told, and looked at no further.
            if line.trim().is_empty() || line.chars().count() > LENGTH {
                continue;
            }
            let counts = sentences(line, *lang);
            if !counts.contains(&wanted) {
                let count = if *counts.start() > wanted { counts.start() } else { counts.end() };
                let path = [Seg::Key("item"), Seg::At(at), Seg::Key(key), Seg::Key(tag(*lang))];
                let params = [("item", item.id.0.as_str()), ("lang", tag(*lang)), ("count", &*count.to_string())];
                ledger.add_problem(problem, &ledger.doc().place(&path), &params);
            }
        }
    }
}

/// How many sentences a line may have, at least and at most.
///
/// What ends within quotation marks is part of the sentence that quotes it; where the quotation itself ends there, the sentence around it may
/// end too. The dots of an ellipsis end one only where the line does.
fn sentences(line: &str, lang: Lang) -> RangeInclusive<usize> {
    let (mut sure, mut perhaps, mut open) = (0, 0, 0_usize);
    let mut unended = false;
    let mut rest = line.trim_end().chars().peekable();
    while let Some(sign) = rest.next() {
        match sign {
            '“' | '「' => open += 1,
            '”' | '」' => open = open.saturating_sub(1),
            _ => {}
        }
        unended |= sign.is_alphanumeric();
        if !unended || !is_end(sign, lang) {
            continue;
        }
        let inside = open > 0;
        let mut ellipsis = sign == '…';
        while let Some(next) = rest.next_if(|next| is_end(*next, lang) || is_closing(*next)) {
            open = open.saturating_sub(usize::from(matches!(next, '”' | '」')));
            ellipsis &= !is_end(next, lang) || next == '…';
        }
        match rest.clone().next() {
            None => sure += 1,
            Some(_) if open > 0 => continue,
            Some('，' | ',' | '、' | '；' | ';' | '：' | ':' | '—') => continue,
            // A dot within a number or a word, or a question that goes on: “is it you?” asks the bank.
            Some(next) if lang == Lang::En && (!next.is_whitespace() || goes_on_small(rest.clone())) => continue,
            Some(_) if inside || ellipsis => perhaps += 1,
            Some(_) => sure += 1,
        }
        unended = false;
    }
    sure += usize::from(unended);
    sure..=sure + perhaps
}

fn is_end(sign: char, lang: Lang) -> bool {
    matches!(sign, '。' | '！' | '？' | '!' | '?' | '…') || (sign == '.' && lang == Lang::En)
}

fn is_closing(sign: char) -> bool {
    matches!(sign, '”' | '’' | '」' | ')' | '）')
}

/// The next word begins with a small letter.
fn goes_on_small(rest: impl Iterator<Item = char>) -> bool {
    let mut rest = rest.skip_while(|sign| sign.is_whitespace());
    rest.next().is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_counted_as_a_reader_counts_them() {
        for (lang, line, counts) in [
            (Lang::ZhHans, "它要的是钱。自己打开App看看就知道。", 2..=2),
            (Lang::ZhHans, "它要的是钱", 1..=1),
            (Lang::ZhHans, "真的？！自己查。", 2..=2),
            (Lang::ZhHans, "他说“您好。请别挂。”，要的是时间。挂断就行。", 2..=2),
            (Lang::ZhHans, "他说：“您别挂。”这时就该挂。", 1..=2),
            (Lang::ZhHans, "再等等……也不要紧。", 1..=2),
            (Lang::En, "It wants money. Look in the app yourself.", 2..=2),
            (Lang::En, "It wants 3.50 yuan. Look in the app", 2..=2),
            (Lang::En, "“Was this you?” asks the bank. Say yes or no.", 2..=2),
            (Lang::En, "They say, “Stay on the line.” Hang up.", 1..=2),
            (Lang::En, "It says “Hello. Pay now.” and no more. Leave it.", 2..=2),
            (Lang::En, "That’s theirs, not yours. You needn’t answer!", 2..=2),
            (Lang::En, "Wait … then look.", 1..=1),
        ] {
            assert_eq!(sentences(line, lang), counts, "{line}");
        }
    }
}
