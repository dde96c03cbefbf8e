//! What the command line asks for: `hang-up-first now` opens on *Someone is calling now*, `hang-up-first import FILE` on the packs, where that
//! file waits to be imported.

use std::path::{Path, PathBuf};

/// Where the program opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// At Home.
    Home,
    /// At *Someone is calling now*.
    Now,
    /// At the packs, with a file that is to be imported.
    Packs(Option<PathBuf>),
}

impl Start {
    /// Reads the arguments behind the program's own name; `folder` is where whoever typed them was. What nobody knows opens Home: whoever
    /// needs help gets the program.
    pub fn asked(arguments: impl IntoIterator<Item = impl AsRef<str>>, folder: &Path) -> Self {
        let mut words = arguments.into_iter();
        let (first, second) = (words.next(), words.next());
        match first.as_ref().map(AsRef::as_ref) {
            Some("now") => Self::Now,
            Some("import") => Self::Packs(second.map(|file| folder.join(file.as_ref()))),
            _ => Self::Home,
        }
    }

    /// The part of the page's address that names the place, which the page reads and takes away again.
    pub const fn fragment(&self) -> Option<&'static str> {
        match self {
            Self::Home => None,
            Self::Now => Some("now"),
            Self::Packs(_) => Some("packs"),
        }
    }

    /// The file that is to be imported.
    pub fn file(&self) -> Option<&PathBuf> {
        match self {
            Self::Packs(file) => file.as_ref(),
            Self::Home | Self::Now => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Start {
        Start::asked(words, Path::new("/home/somebody"))
    }

    #[test]
    fn now_opens_where_someone_is_calling_and_anything_else_at_home() {
        assert_eq!(asked(&["now"]), Start::Now, "the word of the desktop action");
        assert_eq!(asked(&[]), Start::Home, "without a word");
        assert_eq!(
            asked(&["--now", "now"]),
            Start::Home,
            "a word that nobody knows is no reason not to start"
        );
    }

    #[test]
    fn import_opens_at_the_packs_with_the_file_as_seen_from_where_it_was_typed() {
        let file = |words: &[&str]| asked(words).file().cloned();
        assert_eq!(
            file(&["import", "new.hufpack"]),
            Some("/home/somebody/new.hufpack".into()),
            "beside whoever typed it"
        );
        assert_eq!(
            file(&["import", "/media/a.hufpack"]),
            Some("/media/a.hufpack".into()),
            "or anywhere"
        );
        assert_eq!(asked(&["import"]).fragment(), Some("packs"), "without a file one chooses there");
    }
}
