//! Writes the TypeScript of everything that crosses.

use std::{fs, io, path::Path};

use ts_rs::{Config, ExportError, TS};
use words::{Claim, ErrorCode};

use crate::COMMANDS;

/// Writes `ui/src/generated`: one file a type, and `commands.ts` with the map from each command to its request and reply.
/// The folder is emptied first, so that a type that is gone leaves no file.
///
/// # Errors
/// Whatever the file system refuses.
pub fn export_types(folder: &Path) -> io::Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    export_all(&config).map_err(io::Error::other)?;
    Claim::export_all(&config).map_err(io::Error::other)?;
    crate::PhoneSays::export_all(&config).map_err(io::Error::other)?;
    crate::PhoneHears::export_all(&config).map_err(io::Error::other)?;
    crate::RoomChanged::export_all(&config).map_err(io::Error::other)?;
    ErrorCode::export_all(&config).map_err(io::Error::other)?;
    crate::Refusal::export_all(&config).map_err(io::Error::other)?;
    fs::write(folder.join("commands.ts"), command_map())
}

macro_rules! export_each {
    ($($function:ident: $nouns:ident.$method:ident($request:ident) -> $reply:ident, [$($window:ident),+];)+) => {
        fn export_all(config: &Config) -> Result<(), ExportError> {
            $(
                crate::$request::export_all(config)?;
                crate::$reply::export_all(config)?;
            )+
            Ok(())
        }
    };
}

crate::for_each_command!(export_each);

/// `commands.ts`: the type `Commands`, from the dotted name to request and reply.
fn command_map() -> String {
    let mut names: Vec<&str> = COMMANDS.iter().flat_map(|row| [row.request, row.reply]).collect();
    names.sort_unstable();
    names.dedup();
    let mut out =
        String::from("// Written from the list in the crate `wire` by `cargo run -p wire --example export_types`. Do not edit.\n");
    for name in names {
        out.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
    }
    out.push_str("\n/** Every command: what it takes and what it returns. */\nexport type Commands = {\n");
    for row in COMMANDS {
        let dotted = row.function.replacen('_', ".", 1);
        out.push_str(&format!("  \"{dotted}\": {{ request: {}; reply: {} }};\n", row.request, row.reply));
    }
    out.push_str("};\n");
    out
}
