//! `hang-up-first results …`: the counts of this machine as files for an organiser, another id, and the report of a year over many machines.
//!
//! Opens no window and takes no lock of the records: it runs beside a kiosk, from a timer as well as by hand.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

use app::{Surroundings, export_results, renew_results_id, report_results};
use wire::Refusal;
use words::{ErrorCode, Lang};

use crate::{
    remind::system_lang,
    surroundings::{SystemClock, data_folder, without_window},
};

const USAGE: &str = "用法 / usage:
  hang-up-first results export --to DIR
  hang-up-first results report --from DIR --year YYYY --to FILE.html [--lang zh-Hans|en]
  hang-up-first results renew-id";
const NO_FOLDER: &str = "先挂断：系统没有告诉本程序数据放在哪里。/ hang-up-first: the system names no folder for its data.";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    Export {
        to: PathBuf,
    },
    Report {
        from: PathBuf,
        year: i16,
        to: PathBuf,
        lang: Option<Lang>,
    },
    RenewId,
}

/// Does it, and says what came of it.
#[must_use]
pub fn results(arguments: &[String]) -> ExitCode {
    let words: Vec<&str> = arguments.iter().skip(1).map(String::as_str).collect();
    let Some(asked) = asked(&words) else {
        return failure(USAGE);
    };
    match done(&asked) {
        Ok(Some(said)) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Ok(None) => failure(NO_FOLDER),
        Err(refusal) => failure(&sentence(&refusal)),
    }
}

fn asked(words: &[&str]) -> Option<Asked> {
    match words {
        ["export", "--to", to] => Some(Asked::Export { to: to.into() }),
        ["renew-id"] => Some(Asked::RenewId),
        ["report", rest @ ..] => report(rest),
        _ => None,
    }
}

fn report(words: &[&str]) -> Option<Asked> {
    let (mut from, mut year, mut to, mut lang) = (None, None, None, None);
    for pair in words.chunks(2) {
        match pair {
            ["--from", folder] => from = Some(folder.into()),
            ["--year", written] => year = Some(written.parse().ok().filter(|year| (1970..=9999).contains(year))?),
            ["--to", file] => to = Some(file.into()),
            ["--lang", "en"] => lang = Some(Lang::En),
            ["--lang", "zh-Hans"] => lang = Some(Lang::ZhHans),
            _ => return None,
        }
    }
    Some(Asked::Report {
        from: from?,
        year: year?,
        to: to?,
        lang,
    })
}

/// What to say; nothing where the system names no folder.
fn done(asked: &Asked) -> Result<Option<String>, Refusal> {
    let (Ok(Surroundings { pack_folder, .. }), Some(data)) = (without_window(), data_folder()) else {
        return Ok(None);
    };
    let said = match asked {
        Asked::Export { to } => {
            let laid = export_results(&pack_folder, &data, &SystemClock, to)?;
            let (files, changed, to) = (laid.files, laid.changed, to.display());
            format!("{to}：本机{files}个文件，其中{changed}个有变化。\n{to}: {files} files of this computer, {changed} of them changed.")
        }
        Asked::Report { from, year, to, lang } => {
            report_results(&pack_folder, from, *year, lang.unwrap_or_else(system_lang), to)?;
            format!("报告已经写好：{to}\nThe report is written: {to}", to = to.display())
        }
        Asked::RenewId => {
            let from = renew_results_id(&data, &SystemClock)?.0;
            format!(
                "从{from}起，本机用新的编号；之前的数字仍用原来的编号。\nFrom {from} this computer has a new id; what was counted before stays under the old one."
            )
        }
    };
    Ok(Some(said))
}

fn sentence(refusal: &Refusal) -> String {
    let said = match refusal.code {
        ErrorCode::ExportNoRoom => "没有写成：磁盘满了。/ Not written: the disk is full.",
        ErrorCode::ExportUnsaved => "没有写成：那里写不进去。/ Not written: the program may not write there.",
        ErrorCode::ResultsUnread => {
            "读不出来：没有那一年的结果，或者有文件不完整。/ Not read: there are no results of that year, or a file is not whole."
        }
        ErrorCode::RecordsReadOnly => {
            "这台电脑上还没有记录，或者不让读。/ There are no records on this computer yet, or they may not be read."
        }
        ErrorCode::RecordsTooNew => "记录是更新的版本写的，请更新程序。/ The records are of a newer version: update the program.",
        _ => "记录读不出来。/ The records cannot be read.",
    };
    let path = refusal.params.get("path").map(|path| Path::new(path).display().to_string());
    let code = serde_json::to_value(refusal.code)
        .ok()
        .and_then(|code| Some(code.as_str()?.to_owned()));
    let (path, code) = (path.unwrap_or_default(), code.unwrap_or_default());
    format!("{said}\n{code} {path}: {}", refusal.detail)
}

fn failure(sentence: &str) -> ExitCode {
    eprintln!("{sentence}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_is_read_whole_or_not_at_all() {
        assert_eq!(
            asked(&["export", "--to", "stick"]),
            Some(Asked::Export { to: "stick".into() }),
            "the folder"
        );
        let report = Asked::Report {
            from: "all".into(),
            year: 2026,
            to: "r.html".into(),
            lang: Some(Lang::En),
        };
        let words = ["report", "--to", "r.html", "--lang", "en", "--from", "all", "--year", "2026"];
        assert_eq!(asked(&words), Some(report), "in any order");
        for words in [
            &["export"][..],
            &["export", "stick"],
            &["report", "--from", "all", "--to", "r.html"],
            &["report", "--from", "all", "--year", "soon", "--to", "r.html"],
            &["report", "--from"],
            &["renew-id", "now"],
            &[],
        ] {
            assert_eq!(asked(words), None, "{words:?}");
        }
    }

    #[test]
    fn what_went_wrong_is_said_in_both_languages_with_code_and_place() {
        let refusal = Refusal {
            code: ErrorCode::ExportNoRoom,
            params: [("path".to_owned(), "/media/stick".to_owned())].into(),
            detail: "no space left".to_owned(),
        };
        let said = sentence(&refusal);
        for part in ["磁盘满了", "the disk is full", "export-no-room", "/media/stick", "no space left"] {
            assert!(said.contains(part), "{part} is missing in: {said}");
        }
    }
}
