//! Writes the generated TypeScript into the folder named by the first argument (default `ui/src/generated`).

use std::{env, path::PathBuf};

fn main() -> std::io::Result<()> {
    let folder = env::args_os()
        .nth(1)
        .map_or_else(|| PathBuf::from("ui/src/generated"), PathBuf::from);
    wire::export_types(&folder)
}
