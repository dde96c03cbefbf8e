//! What the tool is asked for.

mod grammar;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use words::{Day, Lang};

use crate::language;
use crate::misuse::Answer;
use crate::new::Kind;
pub use grammar::NAME;

/// A call that was understood.
pub struct Arguments {
    /// The language to speak.
    pub lang: Lang,
    /// What to do.
    pub command: Command,
}

/// What to do.
pub enum Command {
    /// Begin a story, and a pack where there is none.
    New(Begun),
    /// Tell every finding of a pack.
    Check {
        /// The pack.
        folder: PathBuf,
        /// The packs its plans borrow from.
        beside: Vec<PathBuf>,
        /// How the findings are written.
        format: CheckFormat,
        /// The day against which the help lines are held; without one, that is the date of the pack.
        day: Option<Day>,
    },
    /// Write the schemas of every kind of file.
    Schema {
        /// Where to.
        folder: PathBuf,
    },
    /// Play a story in the terminal.
    Play(Wanted),
    /// Show every step of a story and where everything leads.
    Map {
        /// The pack.
        folder: PathBuf,
        /// The story.
        scenario: String,
        /// How the map is written.
        format: MapFormat,
    },
    /// Tell what the play-throughs take.
    Cover {
        /// The pack.
        folder: PathBuf,
        /// One story; all if none is named.
        scenario: Option<String>,
    },
    /// Show how long each part of a plan really takes.
    Time {
        /// The pack.
        folder: PathBuf,
        /// The plan.
        plan: String,
        /// The packs it borrows from.
        beside: Vec<PathBuf>,
    },
    /// Make a sheet to take along.
    Print(Printed),
    /// Make one file of a pack.
    Build {
        /// The pack.
        folder: PathBuf,
        /// The file.
        out: PathBuf,
        /// The day against which the help lines are held; without one, that is the date of the pack.
        day: Option<Day>,
    },
    /// Make a key.
    Keygen {
        /// Its file.
        out: PathBuf,
    },
    /// Sign a file.
    Sign {
        /// The file of a pack.
        file: PathBuf,
        /// The file of the key.
        key: PathBuf,
        /// Where to, if not into its place.
        out: Option<PathBuf>,
    },
    /// Tell what a file is, and whose.
    Verify {
        /// The file of a pack.
        file: PathBuf,
    },
    /// Explain the numbers of findings.
    Explain {
        /// One number; all if none is named.
        number: Option<String>,
    },
}

/// What is to be begun.
pub struct Begun {
    /// The pack, or where it is to be.
    pub folder: PathBuf,
    /// What kind of story.
    pub kind: &'static Kind,
    /// What it is to be called; if not named, as its kind.
    pub id: Option<String>,
}

/// What is to be played.
pub struct Wanted {
    /// The pack.
    pub folder: PathBuf,
    /// The story.
    pub scenario: String,
    /// Where to begin, if not at its start.
    pub step: Option<String>,
    /// What the variations are drawn from.
    pub seed: u64,
}

/// What is to be printed.
#[cfg_attr(
    not(feature = "pdf"),
    expect(dead_code, reason = "a tool without typesetting only says that it has none")
)]
pub struct Printed {
    /// The pack.
    pub folder: PathBuf,
    /// The sheet.
    pub sheet: String,
    /// The region whose help lines stand on it.
    pub region: String,
    /// Where to; its ending says whether it is paper or a picture.
    pub file: PathBuf,
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}

/// How a map is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapFormat {
    /// For people.
    List,
    /// For Graphviz.
    Dot,
}

/// Understands the arguments, the name of the program first.
///
/// # Errors
/// What to answer instead: the help that was asked for, or what was not understood.
pub fn read(given: &[OsString]) -> Result<Arguments, Answer> {
    let lang = language::of(given);
    let mut grammar = grammar::grammar(lang);
    match grammar.try_get_matches_from_mut(given) {
        Ok(matches) => match matches.subcommand().and_then(|(name, matches)| command(name, matches)) {
            Some(command) => Ok(Arguments { lang, command }),
            None => Err(Answer::nothing_asked(&mut grammar)),
        },
        Err(error) => Err(Answer::to(&error, &mut grammar, lang)),
    }
}

/// The packs that are named beside the one.
fn beside(matches: &ArgMatches) -> Vec<PathBuf> {
    matches.get_many("with").unwrap_or_default().cloned().collect()
}

/// What is to be printed.
fn printed(folder: PathBuf, matches: &ArgMatches) -> Option<Printed> {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    Some(Printed {
        folder,
        sheet: text("sheet")?,
        region: text("region").unwrap_or_else(|| "CN".to_owned()),
        file: matches.get_one("out").cloned()?,
    })
}

/// The command of that name. The grammar has made sure that whatever must be there is.
fn command(name: &str, matches: &ArgMatches) -> Option<Command> {
    let text = |id: &str| matches.get_one::<String>(id).cloned();
    let folder = || matches.get_one::<PathBuf>("folder").cloned();
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned();
    let format = || text("format").unwrap_or_default();
    Some(match name {
        "new" => Command::New(Begun {
            folder: folder()?,
            kind: Kind::named(&text("kind")?)?,
            id: text("id"),
        }),
        "build" => Command::Build {
            folder: folder()?,
            out: path("out")?,
            day: text("day").map(Day),
        },
        "keygen" => Command::Keygen { out: path("out")? },
        "sign" => Command::Sign {
            file: path("file")?,
            key: path("key")?,
            out: path("out"),
        },
        "verify" => Command::Verify { file: path("file")? },
        "check" => Command::Check {
            folder: folder()?,
            beside: beside(matches),
            format: if format() == "json" { CheckFormat::Json } else { CheckFormat::Text },
            day: text("day").map(Day),
        },
        "schema" => Command::Schema {
            folder: folder().unwrap_or_else(|| PathBuf::from(".")),
        },
        "play" => Command::Play(Wanted {
            folder: folder()?,
            scenario: text("scenario")?,
            step: text("step"),
            seed: matches.get_one("seed").copied().unwrap_or(1),
        }),
        "map" => Command::Map {
            folder: folder()?,
            scenario: text("scenario")?,
            format: if format() == "dot" { MapFormat::Dot } else { MapFormat::List },
        },
        "cover" => Command::Cover {
            folder: folder()?,
            scenario: text("scenario"),
        },
        "time" => Command::Time {
            folder: folder()?,
            plan: text("plan")?,
            beside: beside(matches),
        },
        "print" => Command::Print(printed(folder()?, matches)?),
        "explain" => Command::Explain { number: text("number") },
        _ => return None,
    })
}
