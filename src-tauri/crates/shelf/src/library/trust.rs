//! The rules of trust: whether a file may be installed beside what is here. Decided on what is known of it, and on nothing else.

use lesson::pack::Version;
use serde::Deserialize;
use words::{PackId, Text};

use super::list::List;
use crate::{Hufpack, ImportError, PublicKey, Signed, Terms};

/// What decides. It is read from `pack.toml` however new that is: a pack for a newer program may have things in it that this one does not
/// know, and whoever imports it is to hear that, rather than of errors.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Head {
    id: PackId,
    version: String,
    title: Text,
    publisher: Text,
    minimum_program: String,
    #[serde(skip)]
    key: Option<PublicKey>,
}

impl Head {
    /// Of a file; none where its `pack.toml` cannot be read: the checker says why.
    pub(super) fn of(file: &Hufpack) -> Option<Self> {
        let text = std::str::from_utf8(file.files.get("pack.toml")?).ok()?;
        let head: Self = toml::from_str(text).ok()?;
        Some(Self { key: file.key, ..head })
    }
}

/// Whether this may be installed, and who signed it.
pub(super) fn judge(list: &List, terms: &Terms, head: &Head) -> Result<Signed, ImportError> {
    needs(terms, head)?;
    if head.id == terms.bundled {
        return Err(ImportError::IdTaken { title: None });
    }
    replaces(list, head)?;
    let Some(key) = head.key else {
        return if terms.known_only {
            Err(ImportError::Unsigned { title: None })
        } else {
            Ok(Signed::No)
        };
    };
    // A stranger in the name of somebody who is known: that this is a new pack makes it no better.
    if list
        .publishers
        .iter()
        .any(|known| known.key != key && same_name(&known.name, &head.publisher))
    {
        let title = head.title.clone();
        return Err(ImportError::KeyChanged { title });
    }
    match list.publishers.iter().find(|known| known.key == key) {
        Some(known) => Ok(Signed::Known(known.clone())),
        None if terms.known_only => Err(ImportError::PublisherUnknown),
        None => Ok(Signed::New(key)),
    }
}

/// The program is new enough for it.
fn needs(terms: &Terms, head: &Head) -> Result<(), ImportError> {
    let needs = Version::of(&head.minimum_program).ok_or_else(|| ImportError::damaged("pack.toml"))?;
    // A program that is being developed counts as what it will be.
    let program = terms.program.split(['-', '+']).next().and_then(Version::of);
    if program.is_some_and(|program| program < needs) {
        return Err(ImportError::NeedsNewer {
            needs: Some(head.minimum_program.clone()),
            program: terms.program.clone(),
        });
    }
    Ok(())
}

/// It may take the place of the pack of its id that is here, if there is one: it comes from the same hands and is not older.
fn replaces(list: &List, head: &Head) -> Result<(), ImportError> {
    let offered = Version::of(&head.version).ok_or_else(|| ImportError::damaged("pack.toml"))?;
    let Some(held) = list.packs.get(&head.id) else { return Ok(()) };
    let row = &held.current;
    let title = || row.title.clone();
    match (row.key, head.key) {
        (Some(_), None) => return Err(ImportError::Unsigned { title: Some(title()) }),
        (Some(here), Some(other)) if here != other => {
            return Err(if list.knows(&here) {
                ImportError::KeyChanged { title: title() }
            } else {
                ImportError::IdTaken { title: Some(title()) }
            });
        }
        _ => {}
    }
    if Version::of(&row.version).is_some_and(|here| offered < here) {
        return Err(ImportError::Older {
            version: row.version.clone(),
            offered: head.version.clone(),
        });
    }
    Ok(())
}

/// In some language they bear the same name, however it is spaced and whichever letters are capitals.
fn same_name(one: &Text, other: &Text) -> bool {
    let plain = |name: &String| name.split_whitespace().collect::<String>().to_lowercase();
    let names = |text: &Text| text.0.values().map(plain).filter(|name| !name.is_empty()).collect::<Vec<_>>();
    let known = names(one);
    names(other).iter().any(|name| known.contains(name))
}

#[cfg(test)]
mod tests;
