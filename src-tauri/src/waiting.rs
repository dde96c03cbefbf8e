//! The threads on which commands wait.

use tauri::async_runtime;
use tokio::runtime::{Builder, Runtime};

/// Commands wait where they are called, for a disk or for the system's speech. Tauri's own threads are as many as the computer has cores: two
/// that wait would hold up all others, and a page whose beat is held up counts as stuck.
const AT_ONCE: usize = 8;

/// Has so many commands wait at once. To be called before anything of Tauri's; the threads live as long as what this returns.
///
/// # Errors
/// What the system says.
pub fn together() -> std::io::Result<Runtime> {
    let threads = Builder::new_multi_thread().worker_threads(AT_ONCE).enable_all().build()?;
    async_runtime::set(threads.handle().clone());
    Ok(threads)
}
