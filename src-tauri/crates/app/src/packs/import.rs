//! A file, looked at on this program's terms.

use std::path::Path;

use shelf::{ImportError, Offer, Terms};
use wire::{Refusal, StaffImported};

use crate::{desk::Desk, refusal::from_import};

/// The longest name of a file that is shown.
const LONGEST: usize = 80;

impl Desk {
    /// Looks at a file; at a kiosk only one that a known publisher signed will do.
    pub(super) fn inspect(&self, path: &Path, known_only: bool) -> Result<Offer, ImportError> {
        let terms = Terms {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            today: self.clock.day(self.clock.now()),
            bundled: self.shelf.id.clone(),
            known_only,
        };
        self.installed.library().inspect(path, &terms)
    }

    /// Imports a file without asking: one that a known publisher signed.
    ///
    /// # Errors
    /// Whatever is wrong with it, or that it could not be written down.
    pub(crate) fn import_known(&self, path: &Path) -> Result<StaffImported, Refusal> {
        let name = name(path);
        let offer = self.inspect(path, true).map_err(|error| from_import(&error, Some(&name)))?;
        let imported = StaffImported {
            pack: offer.row.pack.clone(),
            title: offer.row.title.clone(),
            version: offer.row.version.clone(),
            before: offer.replaces.as_ref().map(|replaced| replaced.version.clone()),
        };
        self.installed.change(|library| library.install(offer))?;
        Ok(imported)
    }
}

/// The name of a file without its folder, as it is shown: whoever named it may have put signs into it that turn a line round.
pub(super) fn name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let shown = |sign: char| if sign.is_control() || turns(sign) { '\u{fffd}' } else { sign };
    name.chars().take(LONGEST).map(shown).collect()
}

/// Signs that change the direction of what follows (UAX #9), or are not seen.
const fn turns(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_is_shown_so_that_it_cannot_pass_for_another() {
        assert_eq!(name(Path::new("/media/staff/东城区.hufpack")), "东城区.hufpack", "an ordinary name");
        assert_eq!(
            name(Path::new("/x/a\u{202e}kcapfuh.exe")),
            "a\u{fffd}kcapfuh.exe",
            "nothing is turned round"
        );
        assert_eq!(name(Path::new("/x/a\nb")), "a\u{fffd}b", "one line");
        assert_eq!(name(Path::new(&"a".repeat(300))).chars().count(), LONGEST, "cut");
    }
}
