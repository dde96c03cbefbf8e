//! Lets Tauri build.

fn main() {
    tauri_build::build();
}
