//! How a Chinese name sounds, so that it is found by typing pinyin or initials.

use pinyin::ToPinyinMulti;
use words::{Lang, Text};

/// For each sign of the Chinese text its readings without tones; a Latin letter or digit stands for itself, other signs fall away.
pub(crate) fn sounds(text: &Text) -> Vec<Vec<String>> {
    let line = text.0.get(&Lang::ZhHans).or_else(|| text.0.get(&Lang::ZhHant));
    line.into_iter().flat_map(|line| line.chars()).filter_map(readings).collect()
}

fn readings(sign: char) -> Option<Vec<String>> {
    if sign.is_ascii_alphanumeric() {
        return Some(vec![sign.to_ascii_lowercase().to_string()]);
    }
    let mut found: Vec<String> = Vec::new();
    for reading in sign.to_pinyin_multi()? {
        let plain = reading.plain();
        // Where there is no key for it, one types v or u.
        for typed in [plain.replace('ü', "v"), plain.replace('ü', "u")] {
            if !found.contains(&typed) {
                found.push(typed);
            }
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_has_its_readings_and_no_mark_has_one() {
        let text = Text([(Lang::ZhHans, "他要“银行”App".to_owned())].into());
        let sounds = sounds(&text);
        assert_eq!(sounds.len(), 7, "four signs and three letters: {sounds:?}");
        assert!(
            sounds.iter().flatten().any(|reading| reading == "hang"),
            "a sign of two readings has both"
        );
        assert!(sounds.iter().flatten().all(|reading| reading.is_ascii()), "all of it can be typed");
        assert_eq!(
            sounds.last(),
            Some(&vec!["p".to_owned()]),
            "letters stand for themselves, without capitals"
        );
    }

    #[test]
    fn a_sound_without_a_key_is_typed_either_way() {
        let text = Text([(Lang::ZhHans, "绿".to_owned())].into());
        let sounds = sounds(&text).concat();
        assert!(
            ["lv", "lu"].iter().all(|typed| sounds.iter().any(|reading| reading == typed)),
            "{sounds:?}"
        );
    }
}
