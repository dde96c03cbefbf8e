//! `hang-up-first remind`: started with the session where a person asked for it. Tells once a day that something is due, and ends.
//!
//! Nothing of the window system is started and nothing stays. Without records or without a notification service it ends in peace: there is
//! nobody to tell why.

use std::{path::Path, process::ExitCode, sync::mpsc::channel, thread, time::Duration};

use app::{DueToday, due_today, told_today};
use notify_rust::{Notification, Timeout};
use words::Lang;

use crate::surroundings::{SystemClock, data_folder};

/// A service that has not answered by then is not waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Tells what is due, if anything is.
pub fn remind() -> ExitCode {
    if let Some(folder) = data_folder() {
        remind_from(&folder);
    }
    ExitCode::SUCCESS
}

fn remind_from(folder: &Path) {
    let Some(due) = due_today(folder, &SystemClock) else { return };
    let (tell, told) = channel();
    thread::spawn(move || tell.send(notification(due).show().is_ok()));
    if told.recv_timeout(PATIENCE) == Ok(true) {
        told_today(folder, &SystemClock);
    }
}

/// Whoever looks over a shoulder learns that a program has something to practise, and nothing else.
fn notification(due: DueToday) -> Notification {
    let (name, text) = match due.lang.unwrap_or_else(system_lang) {
        Lang::En => ("Hang Up First", "Two minutes of practice are ready, whenever it suits you."),
        Lang::ZhHans | Lang::ZhHant => ("先挂断", "有两分钟的温习，等您方便的时候再看。"),
    };
    let mut notification = Notification::new();
    notification.appname(name).summary(name).body(text).timeout(Timeout::Default);
    notification
}

/// As the page chooses where nothing was set: the first language of the system that it speaks, else Chinese.
pub fn system_lang() -> Lang {
    let tags: Vec<String> = sys_locale::get_locales().collect();
    first_spoken(tags.iter().map(String::as_str))
}

fn first_spoken<'t>(tags: impl Iterator<Item = &'t str>) -> Lang {
    let of = |tag: &str| match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
        "en" => Some(Lang::En),
        "zh" => Some(Lang::ZhHans),
        _ => None,
    };
    tags.into_iter().find_map(of).unwrap_or(Lang::ZhHans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_speaks_as_the_page_would() {
        assert_eq!(
            first_spoken(["de-DE", "en-GB", "zh-CN"].into_iter()),
            Lang::En,
            "the first that it speaks"
        );
        assert_eq!(first_spoken(["zh_TW"].into_iter()), Lang::ZhHans, "any Chinese");
        assert_eq!(first_spoken(["fr"].into_iter()), Lang::ZhHans, "else Chinese");
    }

    #[test]
    fn it_gives_nothing_away_to_onlookers() {
        for (lang, words) in [(Lang::ZhHans, ["骗", "诈", "挂断电话"]), (Lang::En, ["fraud", "scam", "call"])] {
            let told = notification(DueToday { lang: Some(lang) });
            for word in words {
                assert!(!told.body.contains(word), "{word} stands in: {}", told.body);
            }
        }
    }

    #[test]
    fn without_records_there_is_nothing_to_tell_and_nothing_is_made() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        remind_from(&folder.path().join("none"));
        assert_eq!(folder.path().read_dir().expect("readable").count(), 0, "the folder stays as it was");
    }
}
