//! The pack and the records are opened while the web engine starts and the page is read.

use std::{sync::LazyLock, thread, time::Duration};

use app::{App, Surroundings};

/// The use cases; whoever asks before they are ready waits for them. To wait in the program's setup instead held up the page too, for
/// 70 to 100 ms.
pub type Opening = LazyLock<App, Box<dyn FnOnce() -> App + Send>>;

/// So long after the start the window is up, and the disk free for checking and backup.
const SETTLED: Duration = Duration::from_secs(3);

/// Begins to open the pack and the records.
pub fn begin(surroundings: Surroundings) -> Opening {
    begin_with(surroundings, |_| {})
}

/// The same; what is asked for at the start is done before anybody else asks for anything.
pub fn begin_with(surroundings: Surroundings, asked: impl FnOnce(&App) + Send + 'static) -> Opening {
    let opening = thread::spawn(move || {
        let app = App::open(surroundings);
        asked(&app);
        let upkeep = app.upkeep();
        thread::spawn(move || {
            thread::sleep(SETTLED);
            upkeep.run();
        });
        app
    });
    LazyLock::new(Box::new(move || {
        opening.join().unwrap_or_else(|_| {
            tracing::error!("opening the pack and the records gave way");
            // A window that nothing stands behind would wait for ever.
            std::process::exit(1)
        })
    }))
}
