//! Table `settings`.

use crate::support::{PERSON, folder, open};

#[test]
fn a_setting_written_again_replaces_the_first_and_no_other() {
    let folder = folder();
    let mut records = open(folder.path());
    let one = |name: &str, value: &str| [(name.to_owned(), value.to_owned())].into();
    records.set_settings(PERSON, &one("lang", "en")).expect("recorded");
    records.set_settings(PERSON, &one("theme", "dark")).expect("recorded");
    records.set_settings(PERSON, &one("lang", "zh-Hans")).expect("recorded");
    drop(records);
    let settings = open(folder.path()).settings(PERSON).expect("readable");
    let read = |name: &str| settings.get(name).map(String::as_str);
    assert_eq!(
        (read("lang"), read("theme"), settings.len()),
        (Some("zh-Hans"), Some("dark"), 2),
        "{settings:?}"
    );
}
