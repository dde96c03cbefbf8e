//! The ways out of a page that only the web engine knows of: its menus, its dialogs, its keys.

use gtk::{
    gdk::{EventButton, EventKey, EventScroll, ModifierType, keys::constants as key},
    gio::Cancellable,
    glib::{Propagation, TimeSpan},
    prelude::*,
};
use tauri::{Manager, Runtime, WebviewWindow};
use webkit2gtk::{
    FileChooserRequestExt, PermissionRequestExt, SettingsExt, WebProcessTerminationReason, WebView, WebViewExt,
    WebsiteDataManagerExtManual, WebsiteDataTypes,
};

use super::kiosk::fell;

/// The keys that do something else than move within the page and press what is there.
const MODIFIERS: ModifierType = ModifierType::CONTROL_MASK
    .union(ModifierType::MOD1_MASK)
    .union(ModifierType::SUPER_MASK)
    .union(ModifierType::META_MASK)
    .union(ModifierType::HYPER_MASK);

/// Closes those of the window with this number, and tells when its web process has ended.
///
/// # Errors
/// Where the window has no page.
pub fn close<R: Runtime>(window: &WebviewWindow<R>, number: u32) -> tauri::Result<()> {
    let handle = window.app_handle().clone();
    window.with_webview(move |webview| {
        let view = webview.inner();
        asks_nothing(&view);
        obeys_no_other_keys(&view);
        // Neither can anything be dropped on the page, nor drawn out of it.
        view.drag_dest_unset();
        view.drag_source_unset();
        view.connect_web_process_terminated(move |_, why| {
            if why != WebProcessTerminationReason::TerminatedByApi {
                fell(&handle, number);
            }
        });
    })
}

fn asks_nothing(view: &WebView) {
    view.connect_context_menu(|_, _, _, _| true);
    view.connect_run_file_chooser(|_, request| {
        request.cancel();
        true
    });
    view.connect_print(|_, _| true);
    view.connect_permission_request(|_, request| {
        request.deny();
        true
    });
    view.connect_script_dialog(|_, _| true);
    view.connect_enter_fullscreen(|_| true);
    if let Some(settings) = WebViewExt::settings(view) {
        settings.set_enable_developer_extras(false);
        settings.set_enable_back_forward_navigation_gestures(false);
        settings.set_enable_caret_browsing(false);
        settings.set_enable_fullscreen(false);
        settings.set_javascript_can_open_windows_automatically(false);
        settings.set_enable_html5_local_storage(false);
        settings.set_enable_html5_database(false);
        settings.set_enable_page_cache(false);
    }
}

fn obeys_no_other_keys(view: &WebView) {
    let stop = |stops: bool| if stops { Propagation::Stop } else { Propagation::Proceed };
    view.connect_key_press_event(move |_, event: &EventKey| stop(leads_elsewhere(*event.keyval(), event.state())));
    // Only the first button: the second opens menus, the third pastes and follows links, others go back.
    view.connect_button_press_event(move |_, event: &EventButton| stop(event.button() != 1));
    view.connect_button_release_event(move |_, event: &EventButton| stop(event.button() != 1));
    view.connect_scroll_event(move |_, event: &EventScroll| stop(event.state().intersects(MODIFIERS)));
}

/// Letters, digits, arrows, Tab, Enter and the like, without a modifier but Shift, stay in the page. All else may lead out of it.
fn leads_elsewhere(code: u32, held: ModifierType) -> bool {
    let stays = [
        key::Tab,
        key::ISO_Left_Tab,
        key::Return,
        key::KP_Enter,
        key::Escape,
        key::BackSpace,
        key::Up,
        key::Down,
        key::Left,
        key::Right,
        key::Page_Up,
        key::Page_Down,
        key::Home,
        key::End,
    ];
    let keypad = *key::KP_0..=*key::KP_9;
    // Signs stand below these codes, and keys that do something above.
    let is_sign = code < 0xfe00 || keypad.contains(&code);
    held.intersects(MODIFIERS) || !(is_sign || stays.iter().any(|stays| **stays == code))
}

/// Leaves nothing of a window that is about to go: what the web engine may have kept of its pages, and its web process.
pub fn leave_nothing<R: Runtime>(window: &WebviewWindow<R>) {
    let left = window.with_webview(|webview| {
        let view = webview.inner();
        if let Some(kept) = view.website_data_manager() {
            let since_ever = TimeSpan::from_seconds(0);
            kept.clear(WebsiteDataTypes::ALL, since_ever, None::<&Cancellable>, |cleared| {
                if let Err(error) = cleared {
                    tracing::warn!(%error, "what pages could have stored was not cleared");
                }
            });
        }
        view.terminate_web_process();
    });
    if let Err(error) = left {
        tracing::warn!(%error, "a web process may have stayed behind");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_within_the_page_and_nowhere_else() {
        let none = ModifierType::empty();
        for stays in [key::a, key::_1, key::KP_7, key::Tab, key::Return, key::Up, key::space] {
            assert!(!leads_elsewhere(*stays, none), "{stays:?} is used in the page");
        }
        assert!(
            !leads_elsewhere(*key::ISO_Left_Tab, ModifierType::SHIFT_MASK),
            "and so is Shift with Tab"
        );
        for out in [
            key::Menu,
            key::F1,
            key::F5,
            key::F7,
            key::F10,
            key::F11,
            key::F12,
            key::Print,
            key::Back,
            key::Super_L,
        ] {
            assert!(leads_elsewhere(*out, none), "{out:?} may lead out");
        }
        assert!(leads_elsewhere(*key::F10, ModifierType::SHIFT_MASK), "it opens a menu");
        for held in [ModifierType::CONTROL_MASK, ModifierType::MOD1_MASK, ModifierType::SUPER_MASK] {
            assert!(leads_elsewhere(*key::p, held), "a letter with {held:?} does something");
            assert!(leads_elsewhere(*key::Left, held), "and so does an arrow");
        }
    }
}
