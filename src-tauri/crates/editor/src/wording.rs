//! What the program's own words are called, as on its screens.

use lesson::run::Open;
use words::{Action, Attached, Channel, Checked, Confidence, Exit, Judgement, Lang, Move, Nature, Sound};

use crate::language::{line, say};
use crate::visible::visible;

/// A standing exit.
pub fn exit(exit: Exit, lang: Lang) -> String {
    match exit {
        Exit::HangUp => say!(lang, zh "挂断", en "Hang up"),
        Exit::SelfCheck => say!(lang, zh "我自己查", en "Check for myself"),
        Exit::AskSomeone => say!(lang, zh "问问身边的人", en "Ask someone"),
        Exit::StopWatching => say!(lang, zh "不看了", en "Stop watching"),
    }
}

/// Why an exit is good where the story does not say.
pub fn standing_why(exit: Exit, lang: Lang) -> String {
    match exit {
        Exit::HangUp => say!(lang,
            zh "先停在这儿，不会耽误什么。真有事，打官方电话照样能办。",
            en "Ending it costs nothing. If the matter is real, it can be settled through the official number."),
        Exit::SelfCheck => say!(lang,
            zh "走自己找的路去查，他给的号码和链接就用不上了。",
            en "On a route that I choose myself, their numbers and links are of no use to them."),
        Exit::AskSomeone => say!(lang,
            zh "没被催着的人，听得出我这会儿听不出的东西。",
            en "Someone who is not under pressure hears what I cannot hear just now."),
        Exit::StopWatching => say!(lang, zh "随时可以不看，不评对错。", en "You may leave at any time. Nothing is judged."),
    }
}

/// What stands open, as a learner reads it.
pub fn open(open: &Open<'_>, lang: Lang) -> String {
    match open {
        Open::Choice(choice) => visible(line(&choice.say, lang)),
        Open::GoOn(_) => say!(lang, zh "继续", en "Go on"),
        Open::Exit(own, _) => exit(*own, lang),
    }
}

/// A channel.
pub fn channel(channel: Channel, lang: Lang) -> String {
    match channel {
        Channel::Call => say!(lang, zh "电话", en "Call"),
        Channel::Chat => say!(lang, zh "聊天", en "Chat"),
        Channel::Sms => say!(lang, zh "短信", en "Text message"),
        Channel::Door => say!(lang, zh "门口", en "At the door"),
        Channel::Screen => say!(lang, zh "共享屏幕", en "Shared screen"),
        Channel::App => say!(lang, zh "我自己的App", en "My own app"),
    }
}

/// The state of *Checked by me?*
pub fn checked(checked: Checked, lang: Lang) -> String {
    match checked {
        Checked::NotYet => say!(lang, zh "还没查", en "not checked yet"),
        Checked::NoSuchMatter => say!(lang, zh "查了：没有这回事", en "checked: no such matter"),
        Checked::Real => say!(lang,
            zh "查了：有这回事，就自己去办，不跟来电的人办",
            en "checked: it is real, so deal with it yourself, not with the caller"),
    }
}

/// The score of what was done.
pub fn action(action: Option<Action>, lang: Lang) -> String {
    match action {
        Some(Action::Safe) => say!(lang, zh "稳妥", en "safe"),
        Some(Action::Unsafe) => say!(lang, zh "不稳妥", en "unsafe"),
        Some(Action::NeedlesslyCostly) => say!(lang, zh "没有损失，但多费了周折", en "safe, but harder than it need be"),
        None => say!(lang, zh "不评", en "not judged"),
    }
}

/// What a contact was.
pub fn nature(nature: Nature, lang: Lang) -> String {
    match nature {
        Nature::Scam => say!(lang, zh "骗局", en "a scam"),
        Nature::Genuine => say!(lang, zh "真的", en "genuine"),
    }
}

/// What it was taken to have been.
pub fn judgement(judgement: Judgement, lang: Lang) -> String {
    match judgement {
        Judgement::Scam => nature(Nature::Scam, lang),
        Judgement::Genuine => nature(Nature::Genuine, lang),
        Judgement::CannotTell => say!(lang, zh "说不准", en "I cannot tell"),
    }
}

/// How sure somebody is of that.
pub fn confidence(confidence: Confidence, lang: Lang) -> String {
    match confidence {
        Confidence::Guess => say!(lang, zh "猜的", en "a guess"),
        Confidence::FairlySure => say!(lang, zh "比较有把握", en "fairly sure"),
        Confidence::Sure => say!(lang, zh "很有把握", en "sure"),
    }
}

/// What is heard.
pub fn sound(sound: Sound, lang: Lang) -> String {
    match sound {
        Sound::HoldMusic => say!(lang, zh "等候音乐", en "hold music"),
        Sound::TransferTone => say!(lang, zh "转接的提示音", en "tones of being put through"),
        Sound::Office => say!(lang, zh "办公室里的声音", en "an office in the background"),
        Sound::Street => say!(lang, zh "街上的声音", en "a street"),
        Sound::Doorbell => say!(lang, zh "门铃响", en "the doorbell"),
    }
}

/// What was sent along.
pub fn attached(form: Attached, lang: Lang) -> String {
    match form {
        Attached::Letter => say!(lang, zh "信函", en "a letter"),
        Attached::Certificate => say!(lang, zh "证明", en "a certificate"),
        Attached::Receipt => say!(lang, zh "单据", en "a receipt"),
        Attached::Screenshot => say!(lang, zh "截图", en "a screenshot"),
        Attached::Photo => say!(lang, zh "照片", en "a photo"),
    }
}

/// The kind of a choice, as it stands in the file.
pub fn kind(kind: Move) -> &'static str {
    match kind {
        Move::HangUp => "hang-up",
        Move::SelfCheck => "self-check",
        Move::AskSomeone => "ask-someone",
        Move::Probe => "probe",
        Move::Refuse => "refuse",
        Move::Comply => "comply",
        Move::Heed => "heed",
        Move::Ignore => "ignore",
        Move::ReportIt => "report-it",
    }
}

/// An amount of money, as each language writes it.
pub fn yuan(amount: i64, lang: Lang) -> String {
    let plain = amount.to_string();
    if lang != Lang::En {
        return say!(lang, zh "{plain}元", en "{plain}");
    }
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("-", digits));
    let mut grouped = String::new();
    for (left, digit) in (0..digits.len()).rev().zip(digits.chars()) {
        grouped.push(digit);
        if left > 0 && left % 3 == 0 {
            grouped.push(',');
        }
    }
    format!("{sign}{grouped} yuan")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_its_language_does() {
        let amounts = [0, 500, 6200, -1_234_567];
        let english = amounts.map(|amount| yuan(amount, Lang::En));
        assert_eq!(
            english,
            ["0 yuan", "500 yuan", "6,200 yuan", "-1,234,567 yuan"],
            "thousands are parted"
        );
        assert_eq!(yuan(6200, Lang::ZhHans), "6200元", "Chinese writes the digits alone");
    }
}
