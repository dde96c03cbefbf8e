//! The rows of the two tables. A cell never begins a formula: a spreadsheet would carry it out.

use std::borrow::Cow;

use records::{AnswerRow, RunRow, RunState, Source};
use words::Lang;

use super::said::{self, Said};

/// The headings of the answers.
pub(super) const ANSWERS: [Said; 9] = [
    Said::new("When", "时间"),
    Said::new("Where", "在哪里练的"),
    Said::new("Story or item", "故事或题目"),
    Said::new("Channel", "渠道"),
    Said::new("It was", "其实是"),
    Said::new("I took it to be", "我的判断"),
    Said::new("How sure", "有几分把握"),
    Said::new("What I did", "我的做法"),
    Said::new("That was", "这样做"),
];

/// The headings of the stories.
pub(super) const RUNS: [Said; 8] = [
    Said::new("Number", "编号"),
    Said::new("Story", "故事"),
    Said::new("Begun", "开始时间"),
    Said::new("Last", "最后一步的时间"),
    Said::new("Choices", "选了几次"),
    Said::new("How it stands", "结果"),
    Said::new("Pack", "内容包"),
    Said::new("Version", "版本"),
];

pub(super) fn answer(row: &AnswerRow, at: &str, subject: &str, lang: Lang) -> [String; 9] {
    let answer = &row.answer;
    let place = match answer.source {
        Source::Quiz(_) => said::QUIZ,
        Source::Booster(_) => said::BOOSTER,
        Source::Run(_) => said::STORY,
    };
    let of = |said: Option<Said>| said.map_or("", |said| said.said(lang));
    let acted = row.acted.as_ref();
    [
        at,
        place.said(lang),
        subject,
        said::channel(answer.contact.channel).said(lang),
        said::nature(answer.contact.nature).said(lang),
        of(answer.judgement.map(said::judgement)),
        of(answer.confidence.map(said::confidence)),
        acted.map_or("", |(choice, _)| &choice.0),
        of(acted.map(|(_, action)| said::action(*action))),
    ]
    .map(|cell| harmless(cell).into_owned())
}

pub(super) fn run(row: &RunRow, choices: u32, [begun, last]: [String; 2], title: &str, lang: Lang) -> [String; 8] {
    let state = match row.state {
        RunState::Open => said::OPEN,
        RunState::Ended => said::ENDED,
        RunState::GivenUp => said::GIVEN_UP,
    };
    let (number, choices) = (row.run.id.0.to_string(), choices.to_string());
    [
        &number,
        title,
        &begun,
        &last,
        &choices,
        state.said(lang),
        &row.run.pack.0,
        &row.run.version,
    ]
    .map(|cell| harmless(cell).into_owned())
}

/// A quotation mark before what a spreadsheet would take for a formula.
pub(crate) fn harmless(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(harmless(formula), format!("'{formula}"), "it is text, not carried out");
        }
        for text in ["hang-up", "1-2", "", "“=”"] {
            assert_eq!(harmless(text), text, "what begins no formula stays as it is");
        }
    }
}
