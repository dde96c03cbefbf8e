//! What the command line asks for: `hang-up-first now` opens on *Someone is calling now*.

/// Where the program opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// At Home.
    Home,
    /// At *Someone is calling now*.
    Now,
}

impl Start {
    /// Reads the arguments behind the program's own name. What nobody knows opens Home: whoever needs help gets the program.
    pub fn asked(arguments: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        match arguments.into_iter().next() {
            Some(first) if first.as_ref() == "now" => Self::Now,
            _ => Self::Home,
        }
    }

    /// The part of the page's address that names the place, which the page reads and takes away again.
    pub const fn fragment(self) -> Option<&'static str> {
        match self {
            Self::Home => None,
            Self::Now => Some("now"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn now_opens_where_someone_is_calling_and_anything_else_at_home() {
        assert_eq!(Start::asked(["now"]), Start::Now, "the word of the desktop action");
        assert_eq!(Start::asked([""; 0]), Start::Home, "without a word");
        assert_eq!(
            Start::asked(["--now", "now"]),
            Start::Home,
            "a word that nobody knows is no reason not to start"
        );
    }
}
