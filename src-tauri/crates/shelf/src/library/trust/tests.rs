use words::{Day, Lang};

use super::*;
use crate::library::list::Held;
use crate::made::{key, terms};
use crate::{Publisher, Row};

fn text(zh: &str, en: &str) -> Text {
    Text([(Lang::ZhHans, zh.to_owned()), (Lang::En, en.to_owned())].into())
}

fn head(key: Option<PublicKey>) -> Head {
    Head {
        id: PackId("city-cases".to_owned()),
        version: "1.1.0".to_owned(),
        title: text("本市案例", "Cases of the city"),
        publisher: text("消费者协会", "The association"),
        minimum_program: "0.1.0".to_owned(),
        key,
    }
}

fn public(seed: u8) -> PublicKey {
    key(seed).public()
}

/// A list with that pack in version 1.0.0, signed by that key, and these known.
fn list(row: Option<PublicKey>, known: &[u8]) -> List {
    let row = Row {
        file: "0".repeat(64),
        pack: PackId("city-cases".to_owned()),
        title: text("本市案例", "Cases of the city"),
        publisher: text("消费者协会", "The association"),
        version: "1.0.0".to_owned(),
        date: Day("2026-11-22".to_owned()),
        key: row,
        before: None,
        warnings: 0,
        stories: Vec::new(),
        plans: Vec::new(),
        help: lesson::pack::HelpLines::default(),
    };
    let mut list = known_only(known);
    list.packs.insert(
        row.pack.clone(),
        Held {
            current: row,
            before: None,
        },
    );
    list
}

fn known_only(known: &[u8]) -> List {
    let publisher = |seed: &u8| Publisher {
        key: public(*seed),
        name: if *seed == 1 {
            text("消费者协会", "The association")
        } else {
            text("某某报社", "Some newspaper")
        },
    };
    let mut list = List::default();
    list.publishers = known.iter().map(publisher).collect();
    list
}

fn kiosk() -> Terms {
    Terms {
        known_only: true,
        ..terms()
    }
}

fn title() -> Text {
    text("本市案例", "Cases of the city")
}

#[test]
fn a_new_publisher_is_asked_about_once_and_then_known() {
    let signed = Some(public(1));
    assert_eq!(
        judge(&List::default(), &terms(), &head(signed)),
        Ok(Signed::New(public(1))),
        "nobody has confirmed it"
    );
    let known = known_only(&[1]);
    let Ok(Signed::Known(publisher)) = judge(&known, &terms(), &head(signed)) else {
        panic!("it is known");
    };
    assert_eq!(publisher.name, text("消费者协会", "The association"), "by its name");
}

#[test]
fn at_home_a_pack_that_nobody_signed_may_be_imported() {
    assert_eq!(
        judge(&List::default(), &terms(), &head(None)),
        Ok(Signed::No),
        "and it is said that nobody did"
    );
    assert_eq!(
        judge(&list(None, &[]), &terms(), &head(None)),
        Ok(Signed::No),
        "over another one as well"
    );
}

#[test]
fn a_kiosk_takes_what_a_known_publisher_signed_and_nothing_else() {
    let unsigned = judge(&List::default(), &kiosk(), &head(None));
    assert_eq!(unsigned, Err(ImportError::Unsigned { title: None }), "nobody's");
    let stranger = judge(&List::default(), &kiosk(), &head(Some(public(1))));
    assert_eq!(stranger, Err(ImportError::PublisherUnknown), "a stranger's");
    assert!(
        matches!(judge(&known_only(&[1]), &kiosk(), &head(Some(public(1)))), Ok(Signed::Known(_))),
        "a known one's"
    );
}

#[test]
fn another_key_for_the_same_pack_is_refused() {
    let changed = judge(&list(Some(public(1)), &[1]), &terms(), &head(Some(public(2))));
    assert_eq!(
        changed,
        Err(ImportError::KeyChanged { title: title() }),
        "the publisher was known by another one"
    );
    let taken = judge(&list(Some(public(1)), &[]), &terms(), &head(Some(public(2))));
    assert_eq!(
        taken,
        Err(ImportError::IdTaken { title: Some(title()) }),
        "nobody knew the publisher"
    );
    let by_known = judge(&list(Some(public(1)), &[1, 2]), &terms(), &head(Some(public(2))));
    assert_eq!(
        by_known,
        Err(ImportError::KeyChanged { title: title() }),
        "though another known publisher signed it"
    );
    assert!(
        judge(&list(Some(public(1)), &[1]), &terms(), &head(Some(public(1)))).is_ok(),
        "the same key may"
    );
}

#[test]
fn a_signed_pack_is_never_replaced_by_one_that_nobody_signed() {
    let refused = judge(&list(Some(public(1)), &[1]), &terms(), &head(None));
    assert_eq!(refused, Err(ImportError::Unsigned { title: Some(title()) }), "whatever its version");
    assert!(
        judge(&list(None, &[]), &terms(), &head(Some(public(1)))).is_ok(),
        "the other way round it may be"
    );
}

#[test]
fn a_stranger_in_the_name_of_a_known_publisher_is_refused_whatever_the_pack() {
    let refused = judge(&known_only(&[1]), &terms(), &head(Some(public(3))));
    assert_eq!(
        refused,
        Err(ImportError::KeyChanged { title: title() }),
        "the name is known with another key"
    );
    let in_one_language = Head {
        publisher: text("某某协会", "the  ASSOCIATION"),
        ..head(Some(public(3)))
    };
    assert!(
        judge(&known_only(&[1]), &terms(), &in_one_language).is_err(),
        "in one language, and in other letters, too"
    );
    let other = Head {
        publisher: text("另一家协会", "Another association"),
        ..head(Some(public(3)))
    };
    assert_eq!(
        judge(&known_only(&[1]), &terms(), &other),
        Ok(Signed::New(public(3))),
        "another name is another publisher"
    );
}

#[test]
fn an_older_version_is_refused_and_the_same_or_a_newer_one_is_not() {
    let at = |version: &str| Head {
        version: version.to_owned(),
        ..head(None)
    };
    let refused = judge(&list(None, &[]), &terms(), &at("0.9.9"));
    let (version, offered) = ("1.0.0".to_owned(), "0.9.9".to_owned());
    assert_eq!(refused, Err(ImportError::Older { version, offered }), "a downgrade");
    for version in ["1.0.0", "1.0", "1.0.1", "1.10.0"] {
        assert!(judge(&list(None, &[]), &terms(), &at(version)).is_ok(), "{version} is not older");
    }
    assert!(
        judge(&list(None, &[]), &terms(), &at("newest")).is_err(),
        "and what is no version is neither"
    );
}

#[test]
fn the_bundled_pack_is_never_replaced() {
    let bundled = Head {
        id: terms().bundled,
        version: "99.0.0".to_owned(),
        ..head(Some(public(1)))
    };
    assert_eq!(
        judge(&known_only(&[1]), &terms(), &bundled),
        Err(ImportError::IdTaken { title: None }),
        "whoever signed it"
    );
}

#[test]
fn a_pack_for_a_newer_program_is_refused() {
    let at = |needs: &str| Head {
        minimum_program: needs.to_owned(),
        ..head(None)
    };
    let refused = judge(&List::default(), &terms(), &at("0.2.0"));
    let (needs, program) = (Some("0.2.0".to_owned()), "0.1.0".to_owned());
    assert_eq!(refused, Err(ImportError::NeedsNewer { needs, program }), "it is said what it needs");
    let developed = Terms {
        program: "0.2.0-dev+5".to_owned(),
        ..terms()
    };
    assert!(
        judge(&List::default(), &developed, &at("0.2.0")).is_ok(),
        "one that is being developed counts as what it will be"
    );
    assert!(
        judge(&List::default(), &terms(), &at("soon")).is_err(),
        "and what is no version is refused"
    );
}
