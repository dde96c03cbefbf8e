//! The environment as the web engine finds it: what could drive or open the program from outside is taken away.

/// Variables by which somebody at the keyboard could drive the window or look into it. WebKit obeys them in release builds too.
#[cfg(not(feature = "journey"))]
const DOORS: [&str; 5] = [
    "TAURI_WEBVIEW_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    "GTK_DEBUG",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
];

/// How the web engine is to behave, unless somebody has set it otherwise.
///
/// - Without the first, the window stays blank on many machines with NVIDIA or Wayland; it also saves 60 MB.
/// - Left alone, the engine tidies only the newest part of its heap, and that after 32 MB: each time some 2 MB of pages gone by stay behind.
///   After fifty stories the program was 1.21 times as large as after the first; with the next three 1.12 times. A kiosk runs for days.
/// - Without compiling our scripts that came down to 1.09 times, and Home takes 12 MB less. The price: of 200 choices the slowest took 45 to
///   76 ms, with compiled scripts 44 to 46; the start takes as long.
const ENGINE: [(&str, &str); 5] = [
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("JSC_useGenerationalGC", "0"),
    ("JSC_largeHeapSize", "6291456"),
    ("JSC_smallHeapGrowthFactor", "1.3"),
    ("JSC_useJIT", "0"),
];

/// Prepares the environment. To be called first in `main`, before any other thread can read it.
#[expect(
    unsafe_code,
    reason = "changing the environment is unsafe only while other threads run; there is none yet"
)]
pub fn prepare() {
    #[cfg(not(feature = "journey"))]
    for door in DOORS {
        // SAFETY: called first in `main`, before any thread is started.
        unsafe { std::env::remove_var(door) };
    }
    for (name, value) in ENGINE {
        if std::env::var_os(name).is_none() {
            // SAFETY: called first in `main`, before any thread is started.
            unsafe { std::env::set_var(name, value) };
        }
    }
}

/// What is said where no window can open.
pub const NO_SCREEN: &str = "先挂断：这里没有能显示窗口的屏幕，请在桌面上打开。
hang-up-first: there is no screen here that a window could open on. Please start it from a desktop.";

/// Whether a window can open at all: otherwise the toolkit would end the program with words for programmers.
#[must_use]
pub fn has_screen() -> bool {
    #[cfg(target_os = "linux")]
    return gtk::init().is_ok();
    #[cfg(not(target_os = "linux"))]
    true
}
