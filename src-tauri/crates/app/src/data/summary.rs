//! The summary: what was practised, in sentences.

use records::{AnswerRow, Kept};
use words::{Action, Judgement, Lang, Nature};

use super::said::Said;
use crate::Clock;

/// What the answers came to.
pub(super) struct Summary {
    kept: Kept,
    scams: u64,
    caught: u64,
    genuine: u64,
    turned_away: u64,
    acted: u64,
    safe: u64,
}

impl Summary {
    pub(super) const fn new(kept: Kept) -> Self {
        Self {
            kept,
            scams: 0,
            caught: 0,
            genuine: 0,
            turned_away: 0,
            acted: 0,
            safe: 0,
        }
    }

    pub(super) fn count(&mut self, row: &AnswerRow) {
        // Where it was told beforehand there was nothing to judge.
        if let Some(judgement) = row.answer.judgement {
            let taken_for_scam = u64::from(judgement == Judgement::Scam);
            match row.answer.contact.nature {
                Nature::Scam => {
                    self.scams += 1;
                    self.caught += taken_for_scam;
                }
                Nature::Genuine => {
                    self.genuine += 1;
                    self.turned_away += taken_for_scam;
                }
            }
        }
        if let Some((_, action)) = &row.acted {
            self.acted += 1;
            self.safe += u64::from(*action == Action::Safe);
        }
    }

    /// Readable in any editor, old ones too: the mark of UTF-8 first, lines as they write them.
    pub(super) fn text(&self, lang: Lang, clock: &dyn Clock) -> String {
        let Kept {
            runs,
            quizzes,
            boosters,
            answers,
            ..
        } = &self.kept;
        let begun = self.kept.since.map(|since| clock.day(since).0);
        let Self {
            scams,
            caught,
            genuine,
            turned_away,
            acted,
            safe,
            ..
        } = self;
        let today = clock.day(clock.now()).0;
        let lines = match lang {
            Lang::En => [
                "Hang Up First: my data".to_owned(),
                format!("Written on {today}."),
                begun.map_or_else(
                    || "Nothing has been practised yet.".to_owned(),
                    |day| format!("Practised since {day}."),
                ),
                String::new(),
                format!("Stories begun: {runs}"),
                format!("Checks begun: {quizzes}"),
                format!("Two-minute practices begun: {boosters}"),
                format!("Answers: {answers}"),
                format!("Caught {caught} of {scams} scams; turned away {turned_away} of {genuine} genuine contacts."),
                format!("Acted safely {safe} of {acted} times."),
            ],
            Lang::ZhHans | Lang::ZhHant => [
                "先挂断：我的数据".to_owned(),
                format!("导出日期：{today}"),
                begun.map_or_else(|| "还没有练过。".to_owned(), |day| format!("从{day}开始练。")),
                String::new(),
                format!("练过的故事：{runs}"),
                format!("做过的测一测：{quizzes}"),
                format!("做过的温习：{boosters}"),
                format!("回答：{answers}"),
                format!("{scams}个骗局，看出{caught}个；{genuine}个真的，错怪{turned_away}个。"),
                format!("{acted}次应对，{safe}次稳妥。"),
            ],
        };
        format!("\u{feff}{}\r\n\r\n{}\r\n", lines.join("\r\n"), EXPLAINED.said(lang))
    }
}

const EXPLAINED: Said = Said::new(
    "The two tables open in a spreadsheet. xAPI.json is for programs that keep learning records; it names nobody.",
    "两张表可以用表格软件打开。xAPI.json是给学习记录软件读的，里面没有姓名。",
);
