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
    // Without this the window stays blank on many machines with NVIDIA or Wayland; it also saves 60 MB.
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        // SAFETY: called first in `main`, before any thread is started.
        unsafe { std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1") };
    }
}
