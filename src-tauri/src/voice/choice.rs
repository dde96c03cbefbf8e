//! Which of the system's voices speaks a line.

use words::Lang;

/// A voice of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// By which it is asked for.
    pub(super) id: String,
    /// Its language, as the system writes it: `cmn`, `zh-CN`, `en-US`.
    pub(super) lang: String,
}

/// The voice of a line and how it is changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    /// The voice.
    pub(super) voice: Known,
    /// As it is, higher or lower: where there are fewer voices than people, so that each sounds different.
    pub(super) pitch: Pitch,
}

/// How a voice is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pitch {
    /// As it is.
    Own,
    /// Higher.
    Higher,
    /// Lower.
    Lower,
}

/// The voices that speak a language best, in the order the system names them.
///
/// Left out are what espeak-ng calls variants (`English (America)+Croak`), over a hundred of each voice and most of them a joke, and
/// the old voices of macOS, half of which sing, where there are others.
pub(super) fn speakers(voices: &[Known], lang: Lang) -> Vec<Known> {
    let ranked = || voices.iter().filter_map(|voice| Some((rank(voice, lang)?, voice)));
    let best = ranked().map(|(rank, _)| rank).min();
    ranked()
        .filter(|(rank, _)| Some(*rank) == best)
        .map(|(_, voice)| voice.clone())
        .collect()
}

/// The voice of an actor, counted from 1: round the speakers, and round again at another pitch.
pub(super) fn cast(speakers: &[Known], actor: u8) -> Option<Chosen> {
    let place = usize::from(actor.saturating_sub(1));
    let voice = speakers.get(place.checked_rem(speakers.len())?)?.clone();
    let pitch = match place.checked_div(speakers.len())? % 3 {
        0 => Pitch::Own,
        1 => Pitch::Higher,
        _ => Pitch::Lower,
    };
    Some(Chosen { voice, pitch })
}

/// How far a voice is from what is wanted; none if it speaks something else. Cantonese reads the same text, but nobody who expects
/// Mandarin understands it.
fn rank(voice: &Known, lang: Lang) -> Option<u8> {
    let tag = voice.lang.to_ascii_lowercase().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let has = |any: &[&str]| rest.iter().any(|part| any.contains(part));
    let far = match (lang, first) {
        (Lang::En, "en") if has(&["us"]) => 0,
        (Lang::En, "en") if has(&["gb"]) || rest.is_empty() => 1,
        (Lang::En, "en") => 2,
        (Lang::ZhHans | Lang::ZhHant, "zh" | "cmn") if has(&["hk", "mo", "yue"]) => return None,
        (Lang::ZhHans, "zh" | "cmn") if has(&["cn", "hans"]) || tag == "cmn" => 0,
        (Lang::ZhHant, "zh" | "cmn") if has(&["tw", "hant"]) => 0,
        (Lang::ZhHans | Lang::ZhHant, "zh" | "cmn") => 1,
        _ => return None,
    };
    let second_best = voice.id.contains('+') || voice.id.starts_with("com.apple.speech.synthesis.voice.");
    Some(far + if second_best { 10 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(list: &[(&str, &str)]) -> Vec<Known> {
        let known = |(id, lang): &(&str, &str)| Known {
            id: (*id).to_owned(),
            lang: (*lang).to_owned(),
        };
        list.iter().map(known).collect()
    }

    fn ids(voices: &[Known]) -> Vec<&str> {
        voices.iter().map(|voice| voice.id.as_str()).collect()
    }

    #[test]
    fn of_espeaks_thirteen_thousand_the_plain_mandarin_and_american_speak() {
        let espeak = known(&[
            ("Chinese (Mandarin, latin as English)", "cmn"),
            ("Chinese (Mandarin, latin as English)+Adam", "cmn"),
            ("Chinese (Mandarin, latin as Pinyin)", "cmn-LATN-PINYIN"),
            ("Chinese (Cantonese)", "yue"),
            ("English (Caribbean)", "en-029"),
            ("English (Great Britain)", "en-GB"),
            ("English (America)", "en-US"),
            ("English (America)+Croak", "en-US"),
        ]);
        assert_eq!(
            ids(&speakers(&espeak, Lang::ZhHans)),
            ["Chinese (Mandarin, latin as English)"],
            "no variant, no Cantonese"
        );
        assert_eq!(ids(&speakers(&espeak, Lang::En)), ["English (America)"], "one accent, not four");
    }

    #[test]
    fn the_voices_of_windows_and_macos_are_found_by_their_own_tags() {
        let windows = known(&[
            ("Huihui", "zh-CN"),
            ("Kangkang", "zh-CN"),
            ("Tracy", "zh-HK"),
            ("Hanhan", "zh-TW"),
            ("George", "en-GB"),
        ]);
        assert_eq!(
            ids(&speakers(&windows, Lang::ZhHans)),
            ["Huihui", "Kangkang"],
            "both of the mainland"
        );
        assert_eq!(ids(&speakers(&windows, Lang::ZhHant)), ["Hanhan"], "of Taiwan");
        assert_eq!(
            ids(&speakers(&windows, Lang::En)),
            ["George"],
            "British where no American is installed"
        );
        let macos = known(&[
            ("com.apple.speech.synthesis.voice.Bells", "en-US"),
            ("com.apple.voice.compact.en-US.Samantha", "en-US"),
        ]);
        assert_eq!(
            ids(&speakers(&macos, Lang::En)),
            ["com.apple.voice.compact.en-US.Samantha"],
            "nobody rings with the voice of bells"
        );
        assert_eq!(speakers(&macos, Lang::ZhHans), [], "there is none, and it is said");
    }

    #[test]
    fn no_two_of_six_people_sound_alike() {
        let two = known(&[("Huihui", "zh-CN"), ("Kangkang", "zh-CN")]);
        let cast_all = |speakers: &[Known], actors: std::ops::RangeInclusive<u8>| -> Vec<(String, Pitch)> {
            let one = |actor| cast(speakers, actor).map(|chosen| (chosen.voice.id, chosen.pitch));
            actors.filter_map(one).collect()
        };
        let expected = [
            ("Huihui", Pitch::Own),
            ("Kangkang", Pitch::Own),
            ("Huihui", Pitch::Higher),
            ("Kangkang", Pitch::Higher),
            ("Huihui", Pitch::Lower),
            ("Kangkang", Pitch::Lower),
        ];
        let expected = expected.map(|(id, pitch)| (id.to_owned(), pitch));
        assert_eq!(cast_all(&two, 1..=6), expected, "another voice first, then another pitch");
        let one = known(&[("Tingting", "zh-CN")]);
        let pitches: Vec<Pitch> = cast_all(&one, 1..=3).into_iter().map(|(_, pitch)| pitch).collect();
        assert_eq!(pitches, [Pitch::Own, Pitch::Higher, Pitch::Lower], "with one voice the pitch alone");
        assert_eq!(cast(&[], 1), None, "and with none nobody speaks");
    }
}
