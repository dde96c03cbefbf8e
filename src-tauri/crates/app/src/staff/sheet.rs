//! All counts as a table that a spreadsheet opens: one row an hour and what was counted in it. Its words stand in a file that is read without
//! the program.

use std::collections::BTreeMap;

use records::{Hit, VisitCount, VisitCountRow};
use words::{Day, KioskDoor, Lang};

use crate::hiding::{Cell, Counts};

/// The stem of the file's name.
pub(super) fn stem(day: &Day) -> String {
    format!("hang-up-first-visits-{}", day.0)
}

/// The table, with the mark of UTF-8 first, so that Chinese can be read in a spreadsheet too.
pub(super) fn table(rows: &[VisitCountRow], lang: Lang) -> Result<Vec<u8>, csv::Error> {
    let mut table = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    table.write_record(HEADINGS.map(|(en, zh)| said(lang, en, zh)))?;
    for day in rows.chunk_by(|one, next| one.day == next.day) {
        for (row, count) in day.iter().zip(shown(day)) {
            let count = count.map_or_else(|| said(lang, "left out", "不列").to_owned(), |count| count.to_string());
            table.write_record([&row.day.0, &format!("{:02}:00", row.hour), &what(row.what, lang), &count])?;
        }
    }
    table.into_inner().map_err(|error| error.into_error().into())
}

/// The counts of a day as they may leave the kiosk. Its sums stand elsewhere: so nothing is to be reckoned from them either.
fn shown(day: &[VisitCountRow]) -> Vec<Option<u32>> {
    let mut counts = Counts::default();
    let cells: Vec<Cell> = day.iter().map(|row| counts.add(row.count)).collect();
    let mut by_hour: BTreeMap<(VisitCount, u8), Cell> = BTreeMap::new();
    let mut by_what: BTreeMap<VisitCount, Vec<Cell>> = BTreeMap::new();
    for (row, cell) in day.iter().zip(&cells) {
        by_hour.insert((row.what, row.hour), *cell);
        by_what.entry(row.what).or_default().push(*cell);
    }
    let sums: BTreeMap<VisitCount, Cell> = by_what.into_iter().map(|(what, parts)| (what, counts.add_sum(parts))).collect();
    for door in KioskDoor::ALL {
        let (opened, finished) = (VisitCount::Opened(door), VisitCount::Finished(door));
        for hour in 0..24 {
            if let (Some(opened), Some(finished)) = (by_hour.get(&(opened, hour)), by_hour.get(&(finished, hour))) {
                counts.add_rest(*opened, *finished);
            }
        }
        if let (Some(opened), Some(finished)) = (sums.get(&opened), sums.get(&finished)) {
            counts.add_rest(*opened, *finished);
        }
    }
    let all_doors = KioskDoor::ALL.iter().filter_map(|door| sums.get(&VisitCount::Finished(*door)));
    counts.add_sum(all_doors.copied().collect());
    for what in [VisitCount::Before, VisitCount::After] {
        let both = [Hit::Hit, Hit::Miss].iter().filter_map(|hit| sums.get(&what(*hit)));
        counts.add_sum(both.copied().collect());
    }
    counts.hide();
    cells.into_iter().map(|cell| counts.shown(cell)).collect()
}

const HEADINGS: [(&str, &str); 4] = [("Day", "日期"), ("Hour", "钟点"), ("What", "内容"), ("Count", "次数")];

fn said(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::ZhHans | Lang::ZhHant => zh,
    }
}

fn what(what: VisitCount, lang: Lang) -> String {
    let of = |(en, zh): (&'static str, &'static str), door| {
        let colon = said(lang, ": ", "：");
        format!("{}{colon}{}", said(lang, en, zh), self::door(door, lang))
    };
    match what {
        VisitCount::Visitor => said(lang, "visitors", "访客").to_owned(),
        VisitCount::Opened(door) => of(("opened", "点开"), door),
        VisitCount::Finished(door) => of(("finished", "做完"), door),
        VisitCount::Before(Hit::Hit) => said(lang, "before the story: acted safely", "故事前：做法稳妥").to_owned(),
        VisitCount::Before(Hit::Miss) => said(lang, "before the story: not safely", "故事前：做法不稳妥").to_owned(),
        VisitCount::After(Hit::Hit) => said(lang, "after the story: acted safely", "故事后：做法稳妥").to_owned(),
        VisitCount::After(Hit::Miss) => said(lang, "after the story: not safely", "故事后：做法不稳妥").to_owned(),
    }
}

pub(crate) fn door(door: KioskDoor, lang: Lang) -> &'static str {
    match door {
        KioskDoor::Call => said(lang, "take a call", "接一通电话"),
        KioskDoor::Round => said(lang, "one quick round", "快速一轮"),
        KioskDoor::Now => said(lang, "someone is calling now", "现在有人打来"),
        KioskDoor::Rescue => said(lang, "I already did what they said", "已经照做了，怎么办"),
        KioskDoor::Child => said(lang, "with a child", "和孩子一起练"),
        KioskDoor::Staff => said(lang, "call staff", "叫工作人员"),
    }
}
