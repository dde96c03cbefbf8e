use super::*;

fn key(seed: u8) -> SecretKey {
    SecretKey(SigningKey::from_bytes(&[seed; 32]))
}

#[test]
fn a_key_is_eight_words_in_english_and_eight_characters_in_chinese() {
    let words = key(1).public().words();
    let said = |lang| {
        words
            .0
            .get(&lang)
            .expect("both languages have words")
            .split(' ')
            .collect::<Vec<_>>()
    };
    assert_eq!(said(Lang::En).len(), 8, "eight words: {words:?}");
    assert_eq!(said(Lang::ZhHans).len(), 8, "eight characters: {words:?}");
    assert!(said(Lang::ZhHans).iter().all(|one| one.chars().count() == 1), "one each: {words:?}");
    assert_ne!(words, key(2).public().words(), "another key has other words");
}

#[test]
fn the_words_of_a_key_are_the_same_today_and_tomorrow() {
    let zeros: PublicKey = "0".repeat(64).parse().expect("it is a key");
    // SHA-256 of 32 zero bytes begins 66687a: its first eleven bits are 0b01100110011 = 819. The words were reckoned with Python as well.
    let words = zeros.words();
    let first = |lang| words.0.get(&lang).and_then(|said| said.split(' ').next()).map(str::to_owned);
    assert_eq!(
        first(Lang::En).as_deref(),
        Some(Language::English.word_list()[819]),
        "eleven bits a word, from the front"
    );
    assert_eq!(
        words.0.get(&Lang::En).map(String::as_str),
        Some("grid duck problem valid cloth roof rate wealth"),
        "people have them written down"
    );
}

#[test]
fn a_key_that_was_written_is_read_again_and_never_written_over() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("association.key");
    let (one, other) = (key(1), key(2));
    one.write(&path).expect("a new file");
    let again = other.write(&path).expect_err("there is one");
    assert_eq!(
        again.kind(),
        io::ErrorKind::AlreadyExists,
        "a key that is lost cannot be made again"
    );
    assert_eq!(
        SecretKey::read(&path).expect("it can be read").public(),
        one.public(),
        "the same key"
    );
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_secret_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("association.key");
    key(1).write(&path).expect("a new file");
    let mode = std::fs::metadata(&path).expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "neither its group nor others");
}

#[test]
fn a_file_that_holds_no_key_is_told_without_repeating_it() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let path = folder.path().join("association.key");
    for text in ["", "hunter2", "secret-key = \"hunter2\"", "secret-key = 2"] {
        std::fs::write(&path, text).expect("it can be written to");
        let error = SecretKey::read(&path).expect_err("no key");
        assert_eq!(error.kind(), io::ErrorKind::InvalidData, "{text}");
        assert!(!error.to_string().contains("hunter2"), "it may be a secret: {error}");
    }
}

#[test]
fn a_secret_key_shows_nothing_of_itself() {
    assert_eq!(format!("{:?}", key(1)), "SecretKey", "logs are read by others");
}

#[test]
fn a_signature_fits_its_own_list_and_its_own_key_alone() {
    let (one, other) = (key(1), key(2));
    let signature = one.sign(b"a list");
    assert!(one.public().signed(b"a list", &signature), "it does");
    assert!(!one.public().signed(b"a lisp", &signature), "another list");
    assert!(!other.public().signed(b"a list", &signature), "another key");
    let bare = one.0.sign(b"a list").to_bytes();
    assert!(!one.public().signed(b"a list", &bare), "a signature made for something else");
}

#[test]
fn a_weak_key_signs_nothing() {
    // The neutral point, under which a signature of zeros fits every message.
    let mut neutral = [0; 32];
    neutral[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    assert!(!PublicKey(neutral).signed(b"anything", &signature), "it would fit everything");
}
