//! The entry by which the session starts `hang-up-first remind`. Written when a person asks for it, taken away when nobody does any more.

use std::{env, path::PathBuf};

#[cfg(not(target_os = "linux"))]
pub use elsewhere::{is_on, turn};
#[cfg(target_os = "linux")]
pub use linux::{is_on, turn};

/// What the session starts it with.
pub const WORD: &str = "remind";

/// The program, as the session is to start it: an `AppImage` is unpacked elsewhere each time, and names itself.
fn program() -> Result<PathBuf, String> {
    match env::var_os("APPIMAGE") {
        Some(image) => Ok(PathBuf::from(image)),
        None => env::current_exe().map_err(|error| error.to_string()),
    }
}

/// A file of the desktop entry specification, in the folder of the autostart specification.
#[cfg(target_os = "linux")]
mod linux {
    use std::{fs, io, path::Path, path::PathBuf};

    use super::{WORD, program};

    const NAME: &str = "org.hangupfirst.remind.desktop";

    pub fn is_on() -> bool {
        file().is_ok_and(|file| file.is_file())
    }

    pub fn turn(on: bool) -> Result<(), String> {
        let file = file()?;
        let turned = if on { write(&file, &program()?) } else { remove(&file) };
        turned.map_err(|error| format!("{}: {error}", file.display()))
    }

    fn file() -> Result<PathBuf, String> {
        let settings = dirs::config_dir().ok_or("the system names no folder for settings")?;
        Ok(settings.join("autostart").join(NAME))
    }

    fn write(file: &Path, program: &Path) -> io::Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, entry(program))
    }

    fn remove(file: &Path) -> io::Result<()> {
        match fs::remove_file(file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn entry(program: &Path) -> String {
        let exec = quoted(&program.to_string_lossy());
        format!(
            "[Desktop Entry]\nType=Application\nName=Hang Up First: reminder\nName[zh_CN]=先挂断：温习提醒\nExec={exec} {WORD}\n\
             Terminal=false\nNoDisplay=true\nX-GNOME-Autostart-enabled=true\n"
        )
    }

    /// An argument of `Exec`, whatever the folder is called: quoted as for a shell, and each backslash once more as in every value of the file.
    fn quoted(argument: &str) -> String {
        let mut out = String::from("\"");
        for sign in argument.chars() {
            match sign {
                '"' | '`' | '$' => out.extend(["\\\\", sign.encode_utf8(&mut [0; 4])]),
                '\\' => out.push_str("\\\\\\\\"),
                '%' => out.push_str("%%"),
                _ => out.push(sign),
            }
        }
        out.push('"');
        out
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn an_entry_is_written_and_taken_away_again() {
            let folder = tempfile::tempdir().expect("a folder for the test");
            let file = folder.path().join("settings").join("autostart").join(NAME);
            write(&file, Path::new("/opt/my programs/hang-up-first")).expect("the folder is made too");
            let written = fs::read_to_string(&file).expect("it is there");
            assert!(written.contains("\nExec=\"/opt/my programs/hang-up-first\" remind\n"), "{written}");
            remove(&file).expect("taken away");
            assert!(!file.exists(), "nothing is left");
            remove(&file).expect("what is not there need not be taken away");
        }

        #[test]
        fn no_folder_is_called_in_a_way_that_starts_something_else() {
            assert_eq!(quoted("/a b/100%"), "\"/a b/100%%\"", "no field code");
            assert_eq!(quoted("/$HOME/`x`"), r#""/\\$HOME/\\`x\\`""#, "nothing is put in place of it");
            assert_eq!(quoted(r"/a\b"), r#""/a\\\\b""#, "one backslash");
        }
    }
}

/// Windows has a key of the registry for it, macOS an agent.
#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use auto_launch::{AutoLaunch, AutoLaunchBuilder};

    use super::{WORD, program};

    pub fn is_on() -> bool {
        entry().is_ok_and(|entry| entry.is_enabled().unwrap_or(false))
    }

    pub fn turn(on: bool) -> Result<(), String> {
        let entry = entry()?;
        if on == entry.is_enabled().unwrap_or(!on) {
            return Ok(());
        }
        let turned = if on { entry.enable() } else { entry.disable() };
        turned.map_err(|error| error.to_string())
    }

    fn entry() -> Result<AutoLaunch, String> {
        let program = program()?;
        let built = AutoLaunchBuilder::new()
            .set_app_name("Hang Up First")
            .set_app_path(&program.to_string_lossy())
            .set_args(&[WORD])
            .build();
        built.map_err(|error| error.to_string())
    }
}
