//! Words of the files, in both languages. The page has its own; these stand in files that are read without the program.

use words::{Action, Channel, Confidence, Day, Judgement, Lang, Nature};

/// A word or sentence in both languages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    en: &'static str,
    zh: &'static str,
}

impl Said {
    pub(super) const fn new(en: &'static str, zh: &'static str) -> Self {
        Self { en, zh }
    }

    pub(super) const fn said(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::ZhHans | Lang::ZhHant => self.zh,
        }
    }
}

/// The files: answers, stories, statements, summary.
pub(super) const FILES: [Said; 4] = [
    Said::new("answers.csv", "回答.csv"),
    Said::new("stories.csv", "故事.csv"),
    Said::new("xAPI.json", "xAPI.json"),
    Said::new("summary.txt", "小结.txt"),
];

pub(super) const QUIZ: Said = Said::new("Test yourself", "测一测");
pub(super) const BOOSTER: Said = Said::new("Two-minute practice", "温习");
pub(super) const STORY: Said = Said::new("Story", "故事");
pub(super) const OPEN: Said = Said::new("not finished", "还没练完");
pub(super) const ENDED: Said = Said::new("finished", "练完了");
pub(super) const GIVEN_UP: Said = Said::new("begun afresh later", "后来从头开始了");

/// The folder's name.
pub(super) fn folder(lang: Lang, today: &Day) -> String {
    format!(
        "{}{}",
        Said::new("Hang up first - my data ", "先挂断-我的数据-").said(lang),
        today.0
    )
}

pub(super) const fn channel(channel: Channel) -> Said {
    match channel {
        Channel::Call => Said::new("call", "电话"),
        Channel::Chat => Said::new("chat", "聊天"),
        Channel::Sms => Said::new("text message", "短信"),
        Channel::Door => Said::new("at the door", "上门"),
        Channel::Screen => Said::new("shared screen", "共享屏幕"),
        Channel::App => Said::new("app notice", "App通知"),
    }
}

pub(super) const fn nature(nature: Nature) -> Said {
    match nature {
        Nature::Scam => Said::new("somebody pretending", "冒充的"),
        Nature::Genuine => Said::new("genuine", "真的"),
    }
}

pub(super) const fn judgement(judgement: Judgement) -> Said {
    match judgement {
        Judgement::Scam => Said::new("somebody pretending", "冒充的"),
        Judgement::Genuine => Said::new("genuine", "真的"),
        Judgement::CannotTell => Said::new("could not tell", "说不准"),
    }
}

pub(super) const fn confidence(confidence: Confidence) -> Said {
    match confidence {
        Confidence::Guess => Said::new("a guess", "猜的"),
        Confidence::FairlySure => Said::new("fairly sure", "比较有把握"),
        Confidence::Sure => Said::new("sure", "很有把握"),
    }
}

pub(super) const fn action(action: Action) -> Said {
    match action {
        Action::Safe => Said::new("safe", "稳妥"),
        Action::Unsafe => Said::new("unsafe", "不稳妥"),
        Action::NeedlesslyCostly => Said::new("safe, but harder than it need be", "没有损失，但多费了周折"),
    }
}
