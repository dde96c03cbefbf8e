//! What the processes of the kiosk say to one another: one word a line.

use std::io::Write;

/// What is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The kiosk's window is up with its page.
    Shown,
    /// The program and its page live.
    Lives,
    /// No window will live: the cover is to ask for staff.
    AskStaff,
    /// The cover stands on every screen.
    Stands,
}

impl Line {
    const ALL: [Self; 4] = [Self::Shown, Self::Lives, Self::AskStaff, Self::Stands];

    const fn word(self) -> &'static str {
        match self {
            Self::Shown => "shown",
            Self::Lives => "lives",
            Self::AskStaff => "ask-staff",
            Self::Stands => "stands",
        }
    }

    /// What a line says; anything else that may be written there says nothing.
    pub fn read(line: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == line.trim_end())
    }

    /// Says it; whether anybody still reads.
    pub fn say(self, mut to: impl Write) -> bool {
        writeln!(to, "{}", self.word()).and_then(|()| to.flush()).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood_and_nothing_else_is() {
        for line in Line::ALL {
            let mut said = Vec::new();
            assert!(line.say(&mut said), "a reader is there");
            let said = String::from_utf8(said).expect("a word");
            assert_eq!(Line::read(&said), Some(line), "{said}");
        }
        assert_eq!(Line::read("** (process:1): WARNING **: lives"), None, "what a library writes there");
    }
}
