//! The windows. Each has its own guards: a window without them follows a link out of the program.

use tauri::{
    AppHandle, Manager, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent,
    webview::{Color, NewWindowResponse},
};

#[cfg(target_os = "linux")]
pub mod cover;
pub mod kiosk;
pub mod preview;
pub mod projector;
#[cfg(target_os = "linux")]
mod ways_out;

use crate::{importing, start::Start};

/// The paper of `ui/src/styles/tokens.css`, so that nothing flashes white before the page is there.
const PAPER: Color = Color(0xf7, 0xf3, 0xea, 0xff);

/// The label of the main window, and its page.
pub const MAIN: &str = "main";
const PAGE: &str = "main.html";

/// What each page of the main window asks first.
const ASKED_FIRST: [&str; 2] = ["settings_read", "people_look"];

/// Opens the main window.
///
/// # Errors
/// Whatever the window system refuses.
pub fn open_main<R: Runtime>(handle: &AppHandle<R>, start: &Start) -> tauri::Result<WebviewWindow<R>> {
    let page = start
        .fragment()
        .map_or_else(|| PAGE.to_owned(), |fragment| format!("{PAGE}#{fragment}"));
    let window = guarded(handle, MAIN, page)
        .title("先挂断 · Hang Up First")
        .initialization_script(asking_ahead(&ASKED_FIRST))
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .zoom_hotkeys_enabled(true)
        .build()?;
    let handle = handle.clone();
    window.on_window_event(move |event| {
        // The projector's window would keep the program running, with nobody to lead it.
        if matches!(event, WindowEvent::Destroyed) {
            projector::close_with_main(&handle);
        }
        if let Some(file) = importing::dropped(event) {
            importing::offer(&handle, file.to_owned());
        }
    });
    Ok(window)
}

/// A window that nothing leads out of.
fn guarded<'a, R: Runtime>(handle: &'a AppHandle<R>, label: &str, page: String) -> WebviewWindowBuilder<'a, R, AppHandle<R>> {
    WebviewWindowBuilder::new(handle, label, WebviewUrl::App(page.into()))
        .background_color(PAPER)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
}

/// Asks what the page will ask first, while its code is still being read: some 25 ms of a window of the kiosk. The page takes each answer once
/// (`ui/src/host/call.ts`); what is refused it is told then.
fn asking_ahead(commands: &[&str]) -> String {
    let asked = commands.iter().map(|command| {
        format!("ahead.{command} = window.__TAURI_INTERNALS__.invoke('{command}', {{ request: {{}} }}); ahead.{command}.catch(() => {{}});")
    });
    format!("{{ const ahead = (window.askedAhead = {{}}); {} }}", asked.collect::<String>())
}

/// Raises the main window and shows what a second start asked for. The page stays as it is: only the fragment of its address changes.
pub fn raise_main<R: Runtime>(handle: &AppHandle<R>, start: &Start) {
    let raised = match handle.get_webview_window(MAIN) {
        Some(window) => raise(&window, start),
        // The preview may be all that is open.
        None if handle.get_webview_window(preview::PREVIEW).is_some() => open_main(handle, start).map(drop),
        None => return,
    };
    if let Err(error) = raised {
        tracing::warn!(%error, "the window could not be raised");
    }
}

fn raise<R: Runtime>(window: &WebviewWindow<R>, start: &Start) -> tauri::Result<()> {
    if start.fragment().is_some() {
        let mut address = window.url()?;
        address.set_fragment(start.fragment());
        window.navigate(address)?;
    }
    window.unminimize()?;
    window.show()?;
    window.set_focus()
}

/// Only the program's own pages, which Tauri serves under its own scheme; on Windows under a host name of its own.
fn is_own(url: &Url) -> bool {
    url.scheme() == "tauri" || (cfg!(windows) && url.scheme() == "http" && url.host_str() == Some("tauri.localhost"))
}

#[cfg(test)]
mod tests {
    use wire::{COMMANDS, WindowKind};

    use super::*;

    #[test]
    fn a_window_asks_ahead_only_what_it_may_ask() {
        let of = |kind| move |command| (kind, command);
        let main = ASKED_FIRST.map(of(WindowKind::Main));
        let kiosk = kiosk::ASKED_FIRST.map(of(WindowKind::Kiosk));
        for (kind, command) in main.into_iter().chain(kiosk) {
            let may = COMMANDS.iter().any(|row| row.function == command && row.windows.contains(&kind));
            assert!(may, "{command} in {kind:?}: otherwise each start would be told that it may not");
        }
    }

    #[test]
    fn no_page_but_the_programs_own_is_opened() {
        let own = |address: &str| is_own(&address.parse().expect("an address"));
        assert!(own("tauri://localhost/main.html"), "its own page");
        for foreign in [
            "https://example.org/",
            "file:///etc/passwd",
            "data:text/html,x",
            "javascript:alert(1)",
            "http://localhost:80/",
        ] {
            assert!(!own(foreign), "{foreign} leads out of the program");
        }
    }
}
