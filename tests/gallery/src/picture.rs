//! A picture that was taken, with what its name says: `zh-dark-1280-3-rescue` is the screen `3-rescue` in Chinese, dark, 1280 wide.

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
    thread,
};

use crate::print::Print;

/// One picture.
pub struct Picture {
    pub print: Print,
}

impl Picture {
    /// All pictures of a folder, by their names: the path in it without the ending.
    pub fn all(folder: &Path) -> Result<BTreeMap<String, Self>, Box<dyn Error>> {
        let (files, found) = (Mutex::new(files(folder)?), Mutex::new(BTreeMap::new()));
        let next = || files.lock().ok().and_then(|mut files| files.pop());
        let read = || -> Result<(), Box<dyn Error + Send + Sync>> {
            while let Some(file) = next() {
                let print = Print::of(&file)?;
                let name = file.strip_prefix(folder)?.with_extension("").display().to_string();
                found.lock().map_err(|_| "a reader stopped")?.insert(name, Self { print });
            }
            Ok(())
        };
        thread::scope(|scope| {
            let readers: Vec<_> = (0..thread::available_parallelism().map_or(1, usize::from))
                .map(|_| scope.spawn(read))
                .collect();
            readers
                .into_iter()
                .try_for_each(|reader| reader.join().map_err(|_| "a reader stopped")?)
        })
        .map_err(|stop| -> Box<dyn Error> { stop })?;
        Ok(found.into_inner()?)
    }
}

/// The part of a name that says which screen it is: the same in all languages, looks and sizes.
pub fn screen(name: &str) -> &str {
    let own = name.rsplit('/').next().unwrap_or(name);
    let mut rest = own.splitn(4, '-');
    let [lang, look, width] = [rest.next(), rest.next(), rest.next()].map(Option::unwrap_or_default);
    match rest.next() {
        Some(screen) if width.parse::<u32>().is_ok() => screen,
        // Phones and what stands beside them are named without a width.
        _ => own.get(lang.len() + look.len() + 2..).unwrap_or(own),
    }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "png") {
            found.push(path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::screen;

    #[test]
    fn the_same_screen_has_one_name_in_every_language_look_and_size() {
        assert_eq!(screen("zh-dark-1280-3-rescue-money"), "3-rescue-money");
        assert_eq!(screen("en-standard-1920-3-rescue-money"), "3-rescue-money");
        assert_eq!(
            screen("phones/zh-390x844-dark-voting"),
            "dark-voting",
            "a phone is named by its size"
        );
    }
}
