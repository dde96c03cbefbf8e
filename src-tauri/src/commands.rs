//! The commands: one generated function a row of the list in `wire`. Each adds the seat and calls one use case.

use tauri::{Runtime, State, WebviewWindow, ipc::Invoke};
use wire::Refusal;

use crate::{opening::Opening, seat::seat};

macro_rules! functions {
    ($($function:ident: $nouns:ident.$method:ident($request:ident) -> $reply:ident, [$($window:ident),+];)+) => {
        $(
            #[tauri::command(async)]
            fn $function<R: Runtime>(
                window: WebviewWindow<R>,
                app: State<'_, Opening>,
                request: wire::$request,
            ) -> Result<wire::$reply, Refusal> {
                app.$nouns.$method(seat(window.label(), || app.people.sitting())?, request)
            }
        )+

        /// Every command of the list, registered.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($function),+]
        }
    };
}

wire::for_each_command!(functions);
