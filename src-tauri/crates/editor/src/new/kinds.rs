//! The kinds of stories to begin from: each is a story with its play-throughs, in `template/`.

use words::{Lang, Nature};

use crate::language::say;

/// A kind of story.
#[derive(Debug)]
pub struct Kind {
    /// What it is called on the command line, and the id in its file.
    pub name: &'static str,
    /// What it is about.
    pub nature: Nature,
    /// The genuine one that shows the same contact in earnest.
    twin: &'static str,
    /// The story.
    pub story: &'static str,
    /// Its play-throughs by their names.
    pub plays: &'static [(&'static str, &'static str)],
}

/// Takes the files of each kind into the program.
macro_rules! kinds {
    ($($name:literal $nature:ident $twin:literal [$($play:literal)+])+) => {
        /// Every kind.
        pub const KINDS: &[Kind] = &[$(Kind {
            name: $name,
            nature: Nature::$nature,
            twin: $twin,
            story: include_str!(concat!("../../template/scenarios/", $name, ".toml")),
            plays: &[$(($play, include_str!(concat!("../../template/playthroughs/", $name, ".", $play, ".toml")))),+],
        }),+];
    };
}

kinds! {
    "scam-call" Scam "genuine-call" ["asked-friend" "checked" "left" "left-alone" "shared"]
    "genuine-call" Genuine "genuine-call" ["asked-at-home" "handled" "left" "thrown-away" "used-on"]
    "scam-sms" Scam "genuine-sms" ["asked-daughter" "checked" "closed-page" "filled-in" "left" "left-alone"]
    "genuine-sms" Genuine "genuine-sms" ["asked-son" "cancelled" "handled" "left"]
    "scam-chat" Scam "genuine-app-notice" ["asked-friend" "checked" "left" "left-alone" "paid"]
    "genuine-app-notice" Genuine "genuine-app-notice" ["asked-brother" "binned" "eaten" "handled" "left"]
    "scam-door" Scam "genuine-door" ["asked-neighbour" "checked" "handed-over" "left" "left-alone"]
    "genuine-door" Genuine "genuine-door" ["asked-at-home" "handed-unseen" "handled" "left" "sent-away"]
}

impl Kind {
    /// The kind of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.name == name)
    }

    /// The genuine story beside a scam; a genuine one is its own.
    pub fn twin(&'static self) -> &'static Self {
        Self::named(self.twin).unwrap_or(self)
    }

    /// What it is, in a few words.
    pub fn about(&self, lang: Lang) -> String {
        match self.name {
            "scam-call" => {
                say!(lang, zh "一通假冒客服的电话，后面跟着一条短信", en "a call from a false customer service, and the text that follows")
            }
            "genuine-call" => say!(lang, zh "一通真的客服电话：召回", en "a genuine call from a shop: a recall"),
            "scam-sms" => say!(lang, zh "一条带链接的假短信", en "a false text with a link"),
            "genuine-sms" => say!(lang, zh "一条真的短信：退款", en "a genuine text: a refund"),
            "scam-chat" => say!(lang, zh "聊天里的假客服，发来一张单子", en "a false customer service in a chat, with a paper"),
            "genuine-app-notice" => say!(lang, zh "自己的App里一条真的通知", en "a genuine notice in one’s own app"),
            "scam-door" => say!(lang, zh "门口一个假的取件人", en "a false collector at the door"),
            _ => say!(lang, zh "门口一个真的取件人", en "a genuine collector at the door"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;

    fn files(folder: &str) -> BTreeSet<String> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("template").join(folder);
        let entries = fs::read_dir(path).expect("the templates are there");
        entries
            .map(|entry| entry.expect("it can be listed").file_name().to_string_lossy().into_owned())
            .collect()
    }

    #[test]
    fn every_file_of_the_templates_belongs_to_a_kind() {
        let stories = KINDS.iter().map(|kind| format!("{}.toml", kind.name)).collect();
        assert_eq!(files("scenarios"), stories, "a story nobody can ask for is of no use");
        let plays = KINDS
            .iter()
            .flat_map(|kind| kind.plays.iter().map(|(play, _)| format!("{}.{play}.toml", kind.name)));
        assert_eq!(files("playthroughs"), plays.collect(), "nor is a play-through that is not written");
    }

    #[test]
    fn a_scam_has_a_genuine_twin_and_every_kind_says_what_it_is() {
        let mut told = BTreeSet::new();
        for kind in KINDS {
            assert_eq!(kind.twin().name, kind.twin, "{}: there is a kind of that name", kind.name);
            assert_eq!(kind.twin().nature, Nature::Genuine, "{}: its twin is genuine", kind.name);
            assert!(
                told.insert(kind.about(Lang::ZhHans)) && told.insert(kind.about(Lang::En)),
                "{} is told apart",
                kind.name
            );
        }
    }
}
