//! A number as it is written: with its decimals and thousands, a date or a time of day as a whole.

use std::ops::Range;

use super::is_digit;

/// Between two runs of digits these make them one number, one date or one time of day.
const JOINTS: [&str; 11] = ["年", "月", "点", "时", ".", ",", "，", ":", "：", " 年 ", " 月 "];

/// Behind the digits of a date or a time these belong to it.
const UNITS: [char; 9] = ['年', '月', '日', '号', '点', '时', '分', '万', '亿'];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The number that a run of digits is a part of.
pub(super) fn around(line: &str, run: Range<usize>) -> &str {
    let mut whole = run.clone();
    while let Some(start) = joined_before(line, whole.start) {
        whole.start = start;
    }
    while let Some(end) = joined_behind(line, whole.end) {
        whole.end = end;
    }
    let after = line.get(whole.end..).unwrap_or_default();
    let unit = after.chars().next().filter(|sign| UNITS.contains(sign));
    whole.end += unit.map_or(0, char::len_utf8);
    whole = with_month(line, whole);
    line.get(whole).unwrap_or_default()
}

/// A mask stands right before or behind, perhaps with a space between.
pub(super) fn is_masked(line: &str, from: usize, to: usize) -> bool {
    let before = line.get(..from).unwrap_or_default().trim_end_matches(' ');
    let after = line.get(to..).unwrap_or_default().trim_start_matches(' ');
    before.ends_with('•') || after.starts_with('•')
}

/// The start of the digits that stand before a joint that ends here.
fn joined_before(line: &str, start: usize) -> Option<usize> {
    let before = line.get(..start)?;
    JOINTS.iter().find_map(|joint| {
        let digits = before.strip_suffix(joint)?;
        let rest = digits.trim_end_matches(is_digit);
        (rest.len() < digits.len()).then_some(rest.len())
    })
}

/// The end of the digits that stand behind a joint that begins here.
fn joined_behind(line: &str, end: usize) -> Option<usize> {
    let after = line.get(end..)?;
    JOINTS.iter().find_map(|joint| {
        let digits = after.strip_prefix(joint)?;
        let rest = digits.trim_start_matches(is_digit);
        (rest.len() < digits.len()).then_some(line.len() - rest.len())
    })
}

/// A month beside the day: 3 October, October 3.
fn with_month(line: &str, day: Range<usize>) -> Range<usize> {
    let before = line.get(..day.start).unwrap_or_default();
    let after = line.get(day.end..).unwrap_or_default();
    for month in MONTHS {
        if after.strip_prefix(' ').is_some_and(|after| after.starts_with(month)) {
            return day.start..day.end + 1 + month.len();
        }
        if before.strip_suffix(' ').is_some_and(|before| before.ends_with(month)) {
            return day.start - 1 - month.len()..day.end;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_told_as_it_is_written() {
        for (line, run, whole) in [
            ("您10月3日买的", "10", "10月3日"),
            ("您10月3日买的", "3", "10月3日"),
            ("您9月14日5,000元买的", "14", "9月14日"),
            ("您9月14日5,000元买的", "000", "5,000"),
            ("bought on 3 October for", "3", "3 October"),
            ("on October 3, 20 of us", "3", "October 3"),
            ("14.05万元", "05", "14.05万"),
            ("10:30见", "30", "10:30"),
            ("赔200元", "200", "200"),
            ("room 7.", "7", "7"),
        ] {
            let at = line.find(run).expect("it stands there");
            assert_eq!(around(line, at..at + run.len()), whole, "{run} of {line}");
        }
    }
}
